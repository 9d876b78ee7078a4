using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls;

/// <summary>The hellos that ask which versions a server takes, and what they offer.</summary>
internal static class VersionQuestions
{
    /// <summary>One question a version from SSLv3 to TLS 1.2, with what an ordinary server can take; DEFLATE goes along to learn about compression, in TLS 1.2 NPN too.</summary>
    internal static IEnumerable<HelloOffer> Legacy { get; } =
    [
        Offer(HelloPurpose.Ssl3, ProtocolVersion.Ssl3), Offer(HelloPurpose.Tls10, ProtocolVersion.Tls10),
        Offer(HelloPurpose.Tls11, ProtocolVersion.Tls11), Offer(HelloPurpose.Tls12, ProtocolVersion.Tls12) with { More = [new(ExtensionType.NextProtocolNegotiation, [])] },
    ];

    /// <summary>TLS 1.3 with no key share: the HelloRetryRequest tells version, suite and group without a signature.</summary>
    internal static HelloOffer Tls13 { get; } = new() { Purpose = HelloPurpose.Tls13, Version = ProtocolVersion.Tls13, Suites = OfferedSets.Tls13 };

    /// <summary>Asks for X25519MLKEM768 alone.</summary>
    internal static HelloOffer Hybrid { get; } = Tls13 with { Purpose = HelloPurpose.HybridGroup, Groups = [OfferedSets.Hybrid768] };

    /// <summary>The same question with the suites that ordinary servers do not have, for a server that refused the ordinary ones.</summary>
    internal static IEnumerable<HelloOffer> WithUnusualSuites(HelloOffer offer) =>
        (offer.Version == ProtocolVersion.Ssl3 ? [] : offer.Version < ProtocolVersion.Tls12 ? OfferedSets.Older.Skip(1) : OfferedSets.Unusual).Select(suites => offer with { Suites = suites });

    /// <summary>Forward-secret AEAD suites alone, in TLS 1.2.</summary>
    internal static HelloOffer Modern { get; } = Offer(HelloPurpose.ModernSuites, ProtocolVersion.Tls12) with { Suites = OfferedSets.Modern };

    /// <summary>CBC suites alone, for the attacks on old versions that need them.</summary>
    internal static HelloOffer Cbc(ProtocolVersion version) => Offer(HelloPurpose.CbcSuites, version) with { Suites = OfferedSets.Cbc };

    /// <summary>The fallback signal with <paramref name="version"/>, which must be below the server's best (RFC 7507 3).</summary>
    internal static HelloOffer Fallback(ProtocolVersion version) => Offer(HelloPurpose.FallbackScsv, version) with { Fallback = true };

    /// <summary>Suites of weak classes alone.</summary>
    internal static HelloOffer Weak(ProtocolVersion version, System.Collections.Immutable.ImmutableArray<CipherSuite> suites) =>
        Offer(HelloPurpose.WeakSuites, version) with { Suites = suites, Compression = false };

    /// <summary>The question whether <paramref name="version"/>, SSLv3 or newer, is spoken.</summary>
    internal static HelloPurpose Purpose(ProtocolVersion version) =>
        version == ProtocolVersion.Tls13 ? HelloPurpose.Tls13 : Legacy.First(offer => offer.Version == version).Purpose;

    private static HelloOffer Offer(HelloPurpose purpose, ProtocolVersion version) => new()
    {
        Purpose = purpose,
        Version = version,
        Suites = version < ProtocolVersion.Tls12 ? OfferedSets.Older[0] : OfferedSets.Ordinary,
        Compression = true,
    };
}
