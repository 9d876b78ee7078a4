using System.Collections.Immutable;

namespace Sallyport.Reports.Json;

/// <summary>What was seen at one address.</summary>
public sealed record EndpointPart
{
    /// <summary>The address.</summary>
    public required string Address { get; init; }

    /// <summary>The port.</summary>
    public required int Port { get; init; }

    /// <summary>open, closed, filtered or unreachable.</summary>
    public required string State { get; init; }

    /// <summary>What came back for the SYN, in words.</summary>
    public required string Answer { get; init; }

    /// <summary>Time to that answer in milliseconds; for silence, how long was waited.</summary>
    public required double RttMs { get; init; }

    /// <summary>The plaintext dialogue before TLS; absent where TLS comes first.</summary>
    public StartTlsPart? StartTls { get; init; }

    /// <summary>What was seen of TLS; absent when no TLS answered.</summary>
    public TlsPart? Tls { get; init; }

    /// <summary>The last HTTP response; absent when there is none.</summary>
    public HttpPart? Http { get; init; }

    /// <summary>What UDP answered on the same port; absent when it was not asked.</summary>
    public QuicPart? Quic { get; init; }

    /// <summary>What plain HTTP answered at the same address; absent when it was not asked.</summary>
    public PlainHttpPart? PlainHttp { get; init; }

    /// <summary>What named clients would meet; absent when no TLS answered.</summary>
    public ImmutableArray<ClientPart>? Clients { get; init; }

    /// <summary>What answers there; absent when the port is not open.</summary>
    public ServicePart? Service { get; init; }
}

/// <summary>The plaintext dialogue before TLS.</summary>
/// <param name="Protocol">smtp, lmtp, imap, pop3, sieve, ftp, nntp, ldap, xmpp, xmpp-server, irc, postgres, mysql or rdp.</param>
/// <param name="Outcome">upgraded, not-offered, refused, turned-away, malformed or interrupted; the last three say nothing about TLS.</param>
/// <param name="Words">The outcome in words.</param>
/// <param name="Greeting">What the server said first, control characters written out; absent when it said nothing readable.</param>
public sealed record StartTlsPart(string Protocol, string Outcome, string Words, string? Greeting = null);

/// <summary>What was seen of TLS.</summary>
public sealed record TlsPart
{
    /// <summary>yes, no or unknown, by version: ssl2, ssl3, tls10, tls11, tls12, tls13.</summary>
    public required ImmutableSortedDictionary<string, string> Versions { get; init; }

    /// <summary>Suites seen to be accepted, by version, in the server's order where that was seen.</summary>
    public required ImmutableSortedDictionary<string, ImmutableArray<string>> Suites { get; init; }

    /// <summary>True when <see cref="Suites"/> is proven to be everything that the server takes.</summary>
    public required bool SuitesComplete { get; init; }

    /// <summary>Whose order of suites decides, by version: server, client or unknown.</summary>
    public required ImmutableSortedDictionary<string, string> Preference { get; init; }

    /// <summary>Groups seen to be accepted, in the server's order where that was seen.</summary>
    public required ImmutableArray<string> Groups { get; init; }

    /// <summary>Signature schemes seen to be used.</summary>
    public required ImmutableArray<string> SignatureSchemes { get; init; }

    /// <summary>Application protocols seen to be accepted.</summary>
    public required ImmutableArray<string> Alpn { get; init; }

    /// <summary>One entry a distinct leaf.</summary>
    public required ImmutableArray<CertificatePart> Certificates { get; init; }

    /// <summary>yes, no, unknown or n/a, by name.</summary>
    public required ImmutableSortedDictionary<string, string> Vulnerabilities { get; init; }

    /// <summary>Whether clients can come back to their sessions; absent when none tried.</summary>
    public ResumptionPart? Resumption { get; init; }

    /// <summary>Fingerprints of the server's answers; absent when there is none.</summary>
    public FingerprintsPart? Fingerprints { get; init; }

    /// <summary>The handshake that an ordinary client gets; absent when none was finished.</summary>
    public NegotiatedPart? Negotiated { get; init; }
}

/// <summary>What an ordinary client negotiated.</summary>
/// <param name="Version">e.g. <c>TLS 1.3</c>.</param>
/// <param name="Suite">IANA name.</param>
/// <param name="Ms">Duration in milliseconds.</param>
/// <param name="Group">IANA name; absent for static RSA.</param>
/// <param name="Alpn">Application protocol; absent when none was chosen.</param>
public sealed record NegotiatedPart(string Version, string Suite, double Ms, string? Group = null, string? Alpn = null);

/// <summary>A leaf certificate with its chain.</summary>
public sealed record CertificatePart
{
    /// <summary>Subject as text.</summary>
    public required string Subject { get; init; }

    /// <summary>Issuer as text.</summary>
    public required string Issuer { get; init; }

    /// <summary>DNS names and addresses of the subjectAltName.</summary>
    public required ImmutableArray<string> San { get; init; }

    /// <summary>Start of validity, RFC 3339.</summary>
    public required string NotBefore { get; init; }

    /// <summary>End of validity, RFC 3339.</summary>
    public required string NotAfter { get; init; }

    /// <summary>Key, e.g. <c>EC P-256</c> or <c>RSA 2048</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Signature algorithm.</summary>
    public required string Signature { get; init; }

    /// <summary>Hex SHA-256 of the DER.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The chain as sent, the leaf first.</summary>
    public required ImmutableArray<ChainPart> Chain { get; init; }

    /// <summary>True when a path to a trusted anchor was built.</summary>
    public required bool Trusted { get; init; }

    /// <summary>How building the path ended, in words.</summary>
    public required string Trust { get; init; }

    /// <summary>True when the certificate carries the name or address asked for.</summary>
    public required bool HostnameMatches { get; init; }

    /// <summary>False for a certificate that only clients without SNI see.</summary>
    public required bool ForHost { get; init; }
}

/// <summary>A certificate of a chain.</summary>
/// <param name="Subject">Subject as text.</param>
/// <param name="Issuer">Issuer as text.</param>
/// <param name="NotAfter">End of validity, RFC 3339.</param>
/// <param name="Sha256">Hex SHA-256 of the DER.</param>
public sealed record ChainPart(string Subject, string Issuer, string NotAfter, string Sha256);

/// <summary>An HTTP response head.</summary>
/// <param name="Status">Status code.</param>
/// <param name="Headers">Fields by lower-case name; several lines of a name are joined with a comma.</param>
/// <param name="Redirects">Where redirects pointed, in order.</param>
/// <param name="Hsts">Strict-Transport-Security read; absent when the field is.</param>
public sealed record HttpPart(int Status, ImmutableSortedDictionary<string, string> Headers, ImmutableArray<string> Redirects, HstsPart? Hsts = null);

/// <summary>Strict-Transport-Security (RFC 6797).</summary>
/// <param name="IncludeSubDomains">Whether subdomains are covered.</param>
/// <param name="Preload">Whether preloading is consented to.</param>
/// <param name="MaxAge">Seconds; absent when it could not be read.</param>
public sealed record HstsPart(bool IncludeSubDomains, bool Preload, long? MaxAge = null);
