using System.Collections.Immutable;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>Everything that has to have been asked for before a set may be called complete.</summary>
internal static class Candidates
{
    private const int LegacyRange = 0x100;

    /// <summary>Suites of TLS 1.2: all of the registry, and the unnamed ids of the oldest range.</summary>
    private static readonly ImmutableArray<CipherSuite> Tls12 = [.. CipherSuite.All.Where(suite => !suite.IsTls13), .. Unnamed()];

    /// <summary>Suites that the versions before TLS 1.2 can have: neither AEAD nor a MAC of the SHA-2 family (RFC 5246 A.5, RFC 5289 4).</summary>
    private static readonly ImmutableArray<CipherSuite> Older =
        [.. Tls12.Where(suite => !suite.IsAead && suite.MacHash is HashName.None or HashName.Md5 or HashName.Sha1)];

    private static readonly ImmutableArray<CipherSuite> Tls13 = [.. CipherSuite.All.Where(suite => suite.IsTls13)];

    /// <summary>Groups that a key_share of TLS 1.3 can name.</summary>
    internal static ImmutableArray<NamedGroup> Groups13 { get; } = [.. NamedGroup.All.Where(group => group.Kind is not (NamedGroupKind.Unknown or NamedGroupKind.Explicit))];

    /// <summary>Curves that a ServerKeyExchange of ECDHE can name.</summary>
    internal static ImmutableArray<NamedGroup> LegacyGroups { get; } =
    [
        .. NamedGroup.All.Where(group =>
            group.Kind is NamedGroupKind.PrimeCurve or NamedGroupKind.BinaryCurve or NamedGroupKind.MontgomeryCurve or NamedGroupKind.Explicit),
    ];

    /// <summary>Signature schemes, those of TLS 1.2's pairs among them.</summary>
    internal static ImmutableArray<SignatureScheme> Schemes { get; } = [.. SignatureScheme.All];

    /// <summary>Application protocols that answer behind port 443, and some whose acceptance would let one service pose as another.</summary>
    internal static ImmutableArray<string> Protocols { get; } =
    [
        "h2", "http/1.1", "http/1.0", "spdy/3.1", "h2c", "grpc-exp", "acme-tls/1", "imap", "pop3", "smtp", "managesieve", "ftp", "xmpp-client", "xmpp-server",
        "irc", "mqtt", "postgresql", "sip/2", "stun.turn", "webrtc", "coap", "dot", "ntske/1", "tds/8.0",
    ];

    /// <summary>The suites of <paramref name="version"/>; none for SSLv2, which has kinds of its own.</summary>
    internal static ImmutableArray<CipherSuite> Suites(ProtocolVersion version) =>
        version == ProtocolVersion.Ssl2 ? [] : version == ProtocolVersion.Tls13 ? Tls13 : version == ProtocolVersion.Tls12 ? Tls12 : Older;

    private static IEnumerable<CipherSuite> Unnamed() =>
        Enumerable.Range(0, LegacyRange).Select(id => new CipherSuite((ushort)id)).Where(suite => !suite.IsKnown && !suite.IsGrease && !suite.IsSignaling);
}
