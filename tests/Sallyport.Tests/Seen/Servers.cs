using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Seen;

/// <summary>Whole observations of servers, to be changed in one place by a test.</summary>
internal static class Servers
{
    internal static readonly CipherSuite Aes128Gcm = new(0x1301);
    internal static readonly CipherSuite EcdheEcdsaAes128Gcm = new(0xC02B);
    internal static readonly CipherSuite EcdheRsaAes128Cbc = new(0xC013);
    internal static readonly CipherSuite DheRsaAes128Cbc = new(0x0033);
    internal static readonly CipherSuite RsaAes128Cbc = new(0x002F);
    internal static readonly CipherSuite RsaRc4 = new(0x0005);
    internal static readonly NamedGroup X25519 = new(0x001D);
    private static readonly SignatureScheme EcdsaP256 = new(0x0403);

    /// <summary>A server of today: TLS 1.2 and 1.3, forward secrecy, AEAD, everything old refused.</summary>
    internal static TlsObservation Modern { get; } = new()
    {
        Handshakes =
        [
            Handshake(HandshakePurpose.Ordinary, ProtocolVersion.Tls13, Aes128Gcm) with { CertificateCompressionOffered = true, CertificateCompression = 2 },
            Handshake(HandshakePurpose.Tls12, ProtocolVersion.Tls12, EcdheEcdsaAes128Gcm),
            Handshake(HandshakePurpose.WithoutServerName, ProtocolVersion.Tls13, Aes128Gcm) with { ServerName = null, Certificates = [[0x30, 0x00]] },
        ],
        Hellos =
        [
            Hellos.Met(HelloPurpose.Ssl2, ProtocolVersion.Ssl2, Hellos.Refused()),
            Hellos.Met(HelloPurpose.Ssl3, ProtocolVersion.Ssl3, Hellos.Refused()),
            Hellos.Met(HelloPurpose.Tls10, ProtocolVersion.Tls10, Hellos.Refused()),
            Hellos.Met(HelloPurpose.Tls11, ProtocolVersion.Tls11, Hellos.Refused()),
            Hellos.Met(HelloPurpose.Tls12, ProtocolVersion.Tls12, Hellos.Picked(ProtocolVersion.Tls12, EcdheEcdsaAes128Gcm)).OfferingDeflate(),
            Hellos.Met(HelloPurpose.Tls13, ProtocolVersion.Tls13, Hellos.Picked(ProtocolVersion.Tls13, Aes128Gcm, X25519)),
            Hellos.Met(HelloPurpose.WeakSuites, ProtocolVersion.Tls12, Hellos.Refused(AlertDescription.HandshakeFailure), Hellos.AllWeak),
            Hellos.Met(HelloPurpose.ModernSuites, ProtocolVersion.Tls12, Hellos.Picked(ProtocolVersion.Tls12, EcdheEcdsaAes128Gcm)),
            Hellos.Met(HelloPurpose.HybridGroup, ProtocolVersion.Tls13, Hellos.Picked(ProtocolVersion.Tls13, Aes128Gcm, new NamedGroup(0x11EC)) with { Retry = true }),
        ],
        Certificates = [],
    };

    /// <summary>A server of today that speaks TLS 1.3 alone.</summary>
    internal static TlsObservation Tls13Only { get; } = Modern.Without(HelloPurpose.ModernSuites).Without(HelloPurpose.WeakSuites)
        .With(HelloPurpose.Tls12, ProtocolVersion.Tls12, Hellos.Refused()) with
    { Handshakes = [Modern.Handshakes[0]] };

    /// <summary>The server of today with its TLS 1.3 turned off.</summary>
    internal static TlsObservation Tls12Only { get; } = Modern.With(HelloPurpose.Tls13, ProtocolVersion.Tls13, Hellos.Refused())
        .With(HelloPurpose.HybridGroup, ProtocolVersion.Tls13, Hellos.Refused()) with
    { Handshakes = [Modern.Handshakes[1]] };

    /// <summary>A server of 2008: nothing above TLS 1.0, nothing but CBC.</summary>
    internal static TlsObservation Old { get; } = Tls12Only.Without(HelloPurpose.ModernSuites).WeakMet(Hellos.Refused())
        .With(HelloPurpose.Tls12, ProtocolVersion.Tls12, Hellos.Picked(ProtocolVersion.Tls10, RsaAes128Cbc))
        .With(HelloPurpose.Tls10, ProtocolVersion.Tls10, Hellos.Picked(ProtocolVersion.Tls10, RsaAes128Cbc)) with
    { Handshakes = [Handshake(HandshakePurpose.Ordinary, ProtocolVersion.Tls10, RsaAes128Cbc) with { Signature = SignatureCheck.None }] };

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
        ServerShare = [.. System.Security.Cryptography.SHA256.HashData([(byte)purpose, (byte)version.Id])],
        SignatureScheme = EcdsaP256,
        Signature = SignatureCheck.Valid,
        Alpn = "http/1.1",
        Took = TimeSpan.FromMilliseconds(2),
    };

    /// <summary>The server with each handshake changed.</summary>
    internal static TlsObservation WithHandshakes(this TlsObservation tls, Func<HandshakeObservation, HandshakeObservation> change) =>
        tls with { Handshakes = [.. tls.Handshakes.Select(change)] };
}
