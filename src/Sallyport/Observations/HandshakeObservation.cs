using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>Why a handshake was made.</summary>
public enum HandshakePurpose
{
    /// <summary>As an ordinary client: best versions, the host's name, HTTP/1.1.</summary>
    Ordinary,

    /// <summary>Without a server name: which certificate is the default?</summary>
    WithoutServerName,

    /// <summary>TLS 1.2 at most: what does an older client get?</summary>
    Tls12,

    /// <summary>Offering h2 alone: is HTTP/2 there?</summary>
    Http2,

    /// <summary>Offering DHE suites alone, up to TLS 1.2: how large is the group?</summary>
    Dhe,

    /// <summary>Offering application protocols that no other handshake settled on: is one of them taken?</summary>
    Alpn,

    /// <summary>With the share of X25519MLKEM768 beside that of x25519, in two segments: is a hello longer than one segment read whole?</summary>
    LargeHello,

    /// <summary>Offering TLS 1.3 with signature schemes that no other handshake was signed with: is one of them used?</summary>
    Schemes,

    /// <summary>Offering TLS 1.3 without a key share: is the HelloRetryRequest right?</summary>
    HelloRetry,

    /// <summary>Coming back to a session.</summary>
    Resumption,

    /// <summary>Up to TLS 1.2 without asking for a ticket: does the server name the session?</summary>
    WithoutTickets,

    /// <summary>Up to TLS 1.2 without the extended master secret: is such a client let in?</summary>
    WithoutExtendedMasterSecret,

    /// <summary>With a name that the server cannot have.</summary>
    UnknownName,

    /// <summary>TLS 1.3 without its disguise as TLS 1.2: neither a session id nor ChangeCipherSpec (RFC 8446 appendix D.4).</summary>
    Undisguised,

    /// <summary>Asking for fragments of 512 bytes at most (RFC 6066 4).</summary>
    MaxFragmentLength,

    /// <summary>Asking in TLS 1.3 for protected records of 512 bytes at most (RFC 8449).</summary>
    RecordSizeLimit,

    /// <summary>Asking in TLS 1.3 for delegated credentials (RFC 9345), raw public keys (RFC 7250) and application settings (17513).</summary>
    FurtherExtensions,
}

/// <summary>One handshake carried out by the own client, and everything that the server sent in it.</summary>
public sealed record HandshakeObservation
{
    /// <summary>Why it was made.</summary>
    public required HandshakePurpose Purpose { get; init; }

    /// <summary>The SNI sent; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? ServerName { get; init; }

    /// <summary>The application protocols offered, most preferred first.</summary>
    public required ImmutableArray<string> AlpnOffered { get; init; }

    /// <summary>How it ended.</summary>
    public required HandshakeEnd End { get; init; }

    /// <summary>The version negotiated; null when no ServerHello was read.</summary>
    public ProtocolVersion? Version { get; init; }

    /// <summary>The suite negotiated.</summary>
    public CipherSuite? Suite { get; init; }

    /// <summary>The key-exchange group; null for static RSA or an unnamed DH group.</summary>
    public NamedGroup? Group { get; init; }

    /// <summary>Size of an unnamed DH prime in bits; null otherwise.</summary>
    public int? DhBits { get; init; }

    /// <summary>The prime of a DHE suite up to TLS 1.2, most significant byte first; empty otherwise.</summary>
    public ImmutableArray<byte> DhPrime { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The server's public half of the key exchange as it came; empty for static RSA.</summary>
    public ImmutableArray<byte> ServerShare { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The signature schemes offered, where the question was about them; empty otherwise.</summary>
    public ImmutableArray<SignatureScheme> SchemesOffered { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The scheme of the server's signature over the key exchange; null when nothing was signed.</summary>
    public SignatureScheme? SignatureScheme { get; init; }

    /// <summary>Whether that signature fits the leaf's key.</summary>
    public SignatureCheck Signature { get; init; }

    /// <summary>The application protocol chosen; null when none was. Untrusted text.</summary>
    public string? Alpn { get; init; }

    /// <summary>Extension types of the ServerHello and EncryptedExtensions, in the server's order.</summary>
    public ImmutableArray<ExtensionType> Extensions { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Extension types beside the leaf in the Certificate message of TLS 1.3.</summary>
    public ImmutableArray<ExtensionType> CertificateExtensions { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The compression method, 0 for none.</summary>
    public byte Compression { get; init; }

    /// <summary>What the last eight bytes of the server's random say about better versions (RFC 8446 4.1.3).</summary>
    public DowngradeSentinel Sentinel { get; init; }

    /// <summary>True when a HelloRetryRequest came first.</summary>
    public bool Retried { get; init; }

    /// <summary>The certificates as sent, DER, the leaf first.</summary>
    public ImmutableArray<ImmutableArray<byte>> Certificates { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The stapled OCSP response, DER; null when none was sent.</summary>
    public ImmutableArray<byte>? StapledOcsp { get; init; }

    /// <summary>The SignedCertificateTimestampList of the TLS extension (RFC 6962 3.3); null when none was sent.</summary>
    public ImmutableArray<byte>? SctList { get; init; }

    /// <summary>The server's request for a client certificate; null when it asked for none.</summary>
    public ClientCertificateRequest? ClientCertificateRequest { get; init; }

    /// <summary>Session tickets read, in order.</summary>
    public ImmutableArray<SessionTicket> Tickets { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>True when the server took up the session that was offered.</summary>
    public bool Resumed { get; init; }

    /// <summary>True when the server took early data (RFC 8446 4.2.10).</summary>
    public bool EarlyDataAccepted { get; init; }

    /// <summary>Length of the server's session id in bytes; in TLS 1.3 that of the echo.</summary>
    public int SessionIdLength { get; init; }

    /// <summary>True when the compression of certificates was offered, with TLS 1.3 (RFC 8879).</summary>
    public bool CertificateCompressionOffered { get; init; }

    /// <summary>Bytes in the longest record received in the handshake, headers left out; 0 in runs from before it was measured.</summary>
    public int LongestRecord { get; init; }

    /// <summary>The same of records under keys alone.</summary>
    public int LongestProtectedRecord { get; init; }

    /// <summary>How the certificates were compressed (RFC 8879): 1 ZLIB, 2 Brotli; null when they were not.</summary>
    public int? CertificateCompression { get; init; }

    /// <summary>Alerts of level warning, such as unrecognized_name, that the handshake went on after.</summary>
    public ImmutableArray<AlertDescription> Warnings { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What the server answered to an HTTP/2 preface; null when h2 was not settled on or nothing was sent.</summary>
    public Http2Greeting? Http2 { get; init; }

    /// <summary>From the first byte sent to the end of the handshake.</summary>
    public required TimeSpan Took { get; init; }

    /// <summary>Bytes received in the handshake.</summary>
    public long BytesIn { get; init; }

    /// <summary>Bytes sent in the handshake.</summary>
    public long BytesOut { get; init; }

    /// <summary>True when it was carried to its end.</summary>
    [JsonIgnore]
    public bool IsComplete => End is HandshakeEnd.Completed;
}

/// <summary>A server's request for a client certificate.</summary>
/// <param name="Schemes">Signature schemes it would take.</param>
/// <param name="Authorities">Distinguished names of acceptable authorities, DER.</param>
public sealed record ClientCertificateRequest(ImmutableArray<SignatureScheme> Schemes, ImmutableArray<ImmutableArray<byte>> Authorities);

/// <summary>A session ticket as announced; of its bytes, secret to nobody, the first are kept.</summary>
/// <param name="LifetimeSeconds">Lifetime or hint in seconds.</param>
/// <param name="Length">Length of the ticket in bytes.</param>
/// <param name="MaxEarlyData">Bytes of early data allowed; 0 for none (RFC 8446 4.6.1).</param>
public sealed record SessionTicket(uint LifetimeSeconds, int Length, uint MaxEarlyData)
{
    /// <summary>Its first 16 bytes, where most servers put the name of the key that it is sealed with (RFC 5077 4); null when it is shorter, or in runs from before they were kept.</summary>
    public ImmutableArray<byte>? KeyName { get; init; }
}

/// <summary>Whether the server's signature over the key exchange fits the leaf's key.</summary>
public enum SignatureCheck
{
    /// <summary>Nothing was signed, or the handshake ended before.</summary>
    None,

    /// <summary>It fits.</summary>
    Valid,

    /// <summary>It does not fit: the peer does not hold the leaf's key, or computes wrongly.</summary>
    Wrong,

    /// <summary>The algorithm cannot be verified here.</summary>
    Unverifiable,
}
