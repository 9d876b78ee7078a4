using System.Collections.Immutable;
using System.Security.Cryptography;
using Sallyport.Wire.Crypto;

namespace Sallyport.Wire.Tls.Client;

/// <summary>What one handshake offers and asks for, and how much it accepts. The defaults are those of a cautious modern client.</summary>
/// <remarks>Lists are sent as given. A server that picks something offered that cannot be computed here ends as <see cref="HandshakeOutcome.Unfinishable"/>.</remarks>
public sealed record TlsClientOptions
{
    /// <summary>The host name for server_name in ASCII; null sends none. An address must not be sent (RFC 6066 3).</summary>
    public string? ServerName { get; init; }

    /// <summary>The versions offered, TLS 1.0 to 1.3. Up to TLS 1.2 the newest one stands for all below it.</summary>
    public ImmutableArray<ProtocolVersion> Versions { get; init; } = [ProtocolVersion.Tls13, ProtocolVersion.Tls12];

    /// <summary>The suites offered, most preferred first.</summary>
    public ImmutableArray<CipherSuite> CipherSuites { get; init; } = SuiteProtection.Common;

    /// <summary>The groups offered for key exchange, most preferred first.</summary>
    public ImmutableArray<NamedGroup> Groups { get; init; } = [NamedGroup.X25519, NamedGroup.Secp256r1, NamedGroup.Secp384r1, NamedGroup.Secp521r1];

    /// <summary>The groups that a TLS 1.3 hello carries a share of; any other costs a HelloRetryRequest, none at all asks for one.</summary>
    /// <remarks>A group that cannot be computed here gets no share.</remarks>
    public ImmutableArray<NamedGroup> KeyShares { get; init; } = [NamedGroup.X25519];

    /// <summary>The signature schemes offered, most preferred first.</summary>
    public ImmutableArray<SignatureScheme> SignatureSchemes { get; init; } =
    [
        SignatureScheme.EcdsaSecp256r1Sha256, SignatureScheme.EcdsaSecp384r1Sha384, SignatureScheme.EcdsaSecp521r1Sha512, SignatureScheme.Ed25519,
        SignatureScheme.RsaPssRsaeSha256, SignatureScheme.RsaPssRsaeSha384, SignatureScheme.RsaPssRsaeSha512,
        SignatureScheme.RsaPssPssSha256, SignatureScheme.RsaPssPssSha384, SignatureScheme.RsaPssPssSha512,
        SignatureScheme.RsaPkcs1Sha256, SignatureScheme.RsaPkcs1Sha384, SignatureScheme.RsaPkcs1Sha512,
        SignatureScheme.EcdsaSha1, SignatureScheme.RsaPkcs1Sha1,
    ];

    /// <summary>The signature schemes offered for the certificates of the chain; empty sends no list of their own, and those above count for them too.</summary>
    public ImmutableArray<SignatureScheme> CertificateSchemes { get; init; } = [];

    /// <summary>The application protocols offered, such as "h2"; empty sends no ALPN.</summary>
    public ImmutableArray<string> Alpn { get; init; } = [];

    /// <summary>Asks for a stapled OCSP response.</summary>
    public bool AskForOcsp { get; init; } = true;

    /// <summary>Asks for signed certificate timestamps.</summary>
    public bool AskForTimestamps { get; init; } = true;

    /// <summary>Asks for a session ticket up to TLS 1.2, and says in TLS 1.3 that tickets can be used.</summary>
    public bool AskForTickets { get; init; } = true;

    /// <summary>Offers the extended master secret (RFC 7627) up to TLS 1.2.</summary>
    public bool ExtendedMasterSecret { get; init; } = true;

    /// <summary>Offers encrypt-then-MAC (RFC 7366) up to TLS 1.2.</summary>
    public bool EncryptThenMac { get; init; } = true;

    /// <summary>Looks like TLS 1.2 to boxes on the way: a session id and ChangeCipherSpec in TLS 1.3 (RFC 8446 appendix D.4).</summary>
    public bool MiddleboxCompatibility { get; init; } = true;

    /// <summary>The session to come back to; null for a handshake from the start.</summary>
    public ResumableSession? Resume { get; init; }

    /// <summary>How long ago its ticket came (RFC 8446 4.2.11.1).</summary>
    public TimeSpan TicketAge { get; init; }

    /// <summary>How a pre-shared key may be used (RFC 8446 4.2.9): 0 alone, 1 with (EC)DHE.</summary>
    public ImmutableArray<byte> PskModes { get; init; } = [1];

    /// <summary>Application data to send behind the hello, under the ticket's key, before the server has said anything; it can be replayed by others.</summary>
    /// <remarks>Sent only where the ticket takes as many bytes. Whoever uses it must look at <see cref="HandshakeFacts.EarlyDataAccepted"/>.</remarks>
    public ImmutableArray<byte> EarlyData { get; init; } = [];

    /// <summary>Bytes of a session id made up here, 1 to 32: for the looks of TLS 1.3, and to recognise a ticket that was taken (RFC 5077 3.4).</summary>
    public int SessionIdLength { get; init; } = 32;

    /// <summary>The compressions of certificates offered in TLS 1.3 (RFC 8879): 1 ZLIB, 2 Brotli; empty sends no extension.</summary>
    public ImmutableArray<ushort> CertificateCompressions { get; init; } = [];

    /// <summary>Further extensions of the hello, sent as given.</summary>
    public ImmutableArray<HelloExtension> FurtherExtensions { get; init; } = [];

    /// <summary>What the client's Finished proved in the handshake that this one is inside of (RFC 5746 3.5); empty for the first one of a connection.</summary>
    internal ImmutableArray<byte> Binding { get; init; } = [];

    /// <summary>Longest handshake message accepted, in bytes.</summary>
    public int MaxMessage { get; init; } = 1 << 20;

    /// <summary>Most bytes accepted until the handshake ends, in all.</summary>
    public int MaxHandshake { get; init; } = 1 << 21;

    /// <summary>Where random bytes and ephemeral private keys come from; a fixed source makes a run repeatable.</summary>
    /// <remarks>All but the padding of a secret encrypted to an RSA key, which the platform makes itself.</remarks>
    public RandomBytes Random { get; init; } = RandomNumberGenerator.Fill;

    internal bool Offers(ProtocolVersion version) => Versions.Contains(version);

    internal ProtocolVersion NewestBelow13 => Versions.Where(version => version < ProtocolVersion.Tls13).DefaultIfEmpty(ProtocolVersion.Tls12).Max();
}
