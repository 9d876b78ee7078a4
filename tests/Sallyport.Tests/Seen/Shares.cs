using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Seen;

/// <summary>Key exchanges as servers sent them, in hellos and in handshakes.</summary>
internal static class Shares
{
    /// <summary>The server, had the deep profile met these public values of DHE.</summary>
    internal static TlsObservation WithDhe(this TlsObservation tls, byte[] prime, params byte[] publicValues) => tls with
    {
        KeyExchangeTrials = [.. publicValues.Select(value => Hello(HelloPurpose.RepeatedDhe, Servers.DheRsaAes128Cbc, [.. Vector16(prime), 0, 1, 2, .. Vector16([.. Enumerable.Repeat(value, prime.Length)])]))],
    };

    /// <summary>The server, had it used that prime without authentication, in a hello that asked for suites.</summary>
    internal static TlsObservation WithAnonymousDhe(this TlsObservation tls, byte[] prime) => tls with
    {
        Hellos = tls.Hellos.Add(Hello(HelloPurpose.SuiteEnumeration, new CipherSuite(0x0034), [.. Vector16(prime), 0, 1, 2, .. Vector16([.. Enumerable.Repeat((byte)1, prime.Length)])])),
    };

    /// <summary>The server, had its handshake with DHE alone used that prime.</summary>
    internal static TlsObservation WithDheHandshake(this TlsObservation tls, byte[] prime) => tls.WithHandshake(
        Servers.Handshake(HandshakePurpose.Dhe, ProtocolVersion.Tls12, Servers.DheRsaAes128Cbc) with { Group = null, DhBits = DhPrime.BitsOf(prime), DhPrime = [.. prime], ServerShare = [7, 7] });

    /// <summary>The server, had hellos of the enumeration met these points of x25519.</summary>
    internal static TlsObservation WithPoints(this TlsObservation tls, params byte[] points) => tls with
    {
        Hellos = [.. tls.Hellos, .. points.Select(point => Hello(HelloPurpose.KeyExchangeEnumeration, new CipherSuite(0xC02F), [3, 0, 0x1D, 32, .. Enumerable.Repeat(point, 32)]))],
    };

    /// <summary>The server with one handshake more.</summary>
    internal static TlsObservation WithHandshake(this TlsObservation tls, HandshakeObservation handshake) => tls with { Handshakes = tls.Handshakes.Add(handshake) };

    /// <summary>The server, had a handshake for <paramref name="purpose"/> ended so before a ServerHello came.</summary>
    internal static TlsObservation WithEnd(this TlsObservation tls, HandshakePurpose purpose, HandshakeEnd end) =>
        tls.WithHandshake(Servers.Handshake(purpose, ProtocolVersion.Tls13, Servers.Aes128Gcm) with { Version = null, Suite = null, Group = null, SignatureScheme = null, Signature = SignatureCheck.None, End = end });

    /// <summary>A flight of TLS 1.2 with that key exchange, signed with nothing in particular where the suite has a signature.</summary>
    private static HelloExchange Hello(HelloPurpose purpose, CipherSuite suite, ImmutableArray<byte> parameters)
    {
        byte[] body = suite.IsAnonymous ? [.. parameters] : [.. parameters, 4, 1, 0, 1, 0];
        byte[] message = [(byte)HandshakeType.ServerKeyExchange, 0, (byte)(body.Length >> 8), (byte)body.Length, .. body];
        return Hellos.Met(purpose, ProtocolVersion.Tls12, Hellos.Picked(ProtocolVersion.Tls12, suite), suite) with { Received = [0x16, 3, 3, .. Vector16(message)] };
    }

    private static byte[] Vector16(byte[] bytes) => [(byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];
}
