using System.Collections.Immutable;

namespace Sallyport.Wire.Tls.Client;

/// <summary>Everything that the server said in one handshake, without a judgement. What it did not say, or not yet, is null or empty.</summary>
public sealed record HandshakeFacts
{
    internal static HandshakeFacts None { get; } = new();

    /// <summary>How the handshake stands or ended.</summary>
    public HandshakeOutcome Outcome { get; init; } = HandshakeOutcome.InProgress.Instance;

    /// <summary>The negotiated version.</summary>
    public ProtocolVersion? Version { get; init; }

    /// <summary>The chosen suite.</summary>
    public CipherSuite? CipherSuite { get; init; }

    /// <summary>The group of the key exchange; null for static RSA and for a prime of the server's own.</summary>
    public NamedGroup? Group { get; init; }

    /// <summary>The prime of a DHE suite up to TLS 1.2, most significant byte first.</summary>
    public ImmutableArray<byte> DhPrime { get; init; } = [];

    /// <summary>The server's ephemeral public key.</summary>
    public ImmutableArray<byte> ServerShare { get; init; } = [];

    /// <summary>The scheme of the server's signature; null before TLS 1.2, where suite and key decide.</summary>
    public SignatureScheme? SignatureScheme { get; init; }

    /// <summary>Whether the server's signature was right.</summary>
    public SignatureVerdict Signature { get; init; }

    /// <summary>The application protocol chosen, as bytes; empty for none.</summary>
    public ImmutableArray<byte> Alpn { get; init; } = [];

    /// <summary>The 32 random bytes of the server.</summary>
    public ImmutableArray<byte> ServerRandom { get; init; } = [];

    /// <summary>The session id of the server; in TLS 1.3 an echo.</summary>
    public ImmutableArray<byte> SessionId { get; init; } = [];

    /// <summary>The extensions of the ServerHello, in the order sent.</summary>
    public ImmutableArray<HelloExtension> ServerHelloExtensions { get; init; } = [];

    /// <summary>The extensions that TLS 1.3 encrypts, in the order sent.</summary>
    public ImmutableArray<HelloExtension> EncryptedExtensions { get; init; } = [];

    /// <summary>True when the master secret is bound to the handshake (RFC 7627); always so in TLS 1.3.</summary>
    public bool ExtendedMasterSecret { get; init; }

    /// <summary>True when the MAC covers the ciphertext of CBC records (RFC 7366).</summary>
    public bool EncryptThenMac { get; init; }

    /// <summary>True when renegotiation_info was answered (RFC 5746); TLS 1.3 has no renegotiation.</summary>
    public bool SecureRenegotiation { get; init; }

    /// <summary>What the client's Finished carried up to TLS 1.2, which a renegotiation has to repeat (RFC 5746 3.2).</summary>
    public ImmutableArray<byte> ClientVerifyData { get; init; } = [];

    /// <summary>The compression method; 0 for none.</summary>
    public byte Compression { get; init; }

    /// <summary>What the server's random admits about newer versions.</summary>
    public DowngradeSentinel Downgrade { get; init; }

    /// <summary>The certificates as sent, the leaf first.</summary>
    public ImmutableArray<SentCertificate> Certificates { get; init; } = [];

    /// <summary>The stapled OCSP response of the leaf as DER; empty for none.</summary>
    public ImmutableArray<byte> OcspResponse { get; init; } = [];

    /// <summary>The SignedCertificateTimestampList of the TLS extension (RFC 6962 3.3); empty for none.</summary>
    public ImmutableArray<byte> Timestamps { get; init; } = [];

    /// <summary>What the server asked of the client; null when it did not ask for a certificate.</summary>
    public ClientCertificateRequest? CertificateRequest { get; init; }

    /// <summary>The tickets received so far.</summary>
    public ImmutableArray<SentTicket> Tickets { get; init; } = [];

    /// <summary>True when the server took up the session that was offered; then it sends no certificate.</summary>
    public bool Resumed { get; init; }

    /// <summary>True when the server took the early data (RFC 8446 4.2.10).</summary>
    public bool EarlyDataAccepted { get; init; }

    /// <summary>How the certificates were compressed (RFC 8879); null when they were not.</summary>
    public ushort? CertificateCompression { get; init; }

    /// <summary>True when the server asked for a second hello first.</summary>
    public bool HelloRetried { get; init; }

    /// <summary>KeyUpdate messages received so far (RFC 8446 4.6.3).</summary>
    public int KeyUpdates { get; init; }

    /// <summary>Alerts of level warning that came during or after the handshake, such as unrecognized_name; the connection went on.</summary>
    public ImmutableArray<AlertDescription> Warnings { get; init; } = [];

    /// <summary>Bytes received, headers and all.</summary>
    public long BytesIn { get; init; }

    /// <summary>Bytes in the longest record received, its header left out.</summary>
    public int LongestRecord { get; init; }

    /// <summary>The same of records under keys alone.</summary>
    public int LongestProtectedRecord { get; init; }

    /// <summary>Bytes to send that were handed out, headers and all.</summary>
    public long BytesOut { get; init; }

    /// <summary>The server's handshake messages up to its Finished, in the clear and in a row, headers included.</summary>
    public ImmutableArray<byte> ServerMessages { get; init; } = [];
}
