using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Seen;

/// <summary>Whole observations of servers, to be changed in one place by a test.</summary>
internal static class Servers
{
    internal static readonly CipherSuite Aes128Gcm = new(0x1301);
    internal static readonly CipherSuite EcdheEcdsaAes128Gcm = new(0xC02B);
    internal static readonly NamedGroup X25519 = new(0x001D);
    private static readonly SignatureScheme EcdsaP256 = new(0x0403);

    /// <summary>A server of today: TLS 1.2 and 1.3, forward secrecy, AEAD, everything old refused.</summary>
    internal static TlsObservation Modern { get; } = new()
    {
        Handshakes = [Handshake(HandshakePurpose.Ordinary, ProtocolVersion.Tls13, Aes128Gcm), Handshake(HandshakePurpose.Tls12, ProtocolVersion.Tls12, EcdheEcdsaAes128Gcm)],
        Hellos =
        [
            Hellos.Met(HelloPurpose.Ssl2, ProtocolVersion.Ssl2, Hellos.Refused()),
            Hellos.Met(HelloPurpose.Ssl3, ProtocolVersion.Ssl3, Hellos.Refused()),
            Hellos.Met(HelloPurpose.Tls10, ProtocolVersion.Tls10, Hellos.Refused()),
            Hellos.Met(HelloPurpose.Tls11, ProtocolVersion.Tls11, Hellos.Refused()),
            Hellos.Met(HelloPurpose.Tls12, ProtocolVersion.Tls12, Hellos.Picked(ProtocolVersion.Tls12, EcdheEcdsaAes128Gcm)),
            Hellos.Met(HelloPurpose.Tls13, ProtocolVersion.Tls13, Hellos.Picked(ProtocolVersion.Tls13, Aes128Gcm, X25519)),
        ],
        Certificates = [],
    };

    /// <summary>A server that accepts connections and answers no hello.</summary>
    internal static TlsObservation Silent { get; } = new()
    {
        Handshakes = [],
        Hellos = [.. Modern.Hellos.Select(hello => hello with { Outcome = Hellos.Silence })],
        Certificates = [],
    };

    internal static HandshakeObservation Handshake(HandshakePurpose purpose, ProtocolVersion version, CipherSuite suite) => new()
    {
        Purpose = purpose,
        ServerName = "example.com",
        AlpnOffered = ["http/1.1"],
        End = new HandshakeEnd.Completed(),
        Version = version,
        Suite = suite,
        Group = X25519,
        SignatureScheme = EcdsaP256,
        Signature = SignatureCheck.Valid,
        Alpn = "http/1.1",
        Took = TimeSpan.FromMilliseconds(2),
    };
}
