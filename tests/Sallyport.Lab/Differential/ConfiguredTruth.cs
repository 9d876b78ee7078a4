using System.Collections.Immutable;
using Sallyport.Lab.Certificates;
using Sallyport.Observations;

namespace Sallyport.Lab.Differential;

/// <summary>What follows from a configuration: the library reads the cipher string, and the certificates, groups and parameters decide which of its suites can be used.</summary>
internal static class ConfiguredTruth
{
    private const ushort FirstFiniteField = 0x0100;
    private static readonly ImmutableArray<string> AllVersions = ["tls10", "tls11", "tls12", "tls13"];

    public static ServerFacts Of(Configuration configuration)
    {
        var groups = Groups(configuration);
        var suites = AllVersions.Where(Spoken(configuration).Contains).Select(version => (Version: version, Suites: Suites(configuration, version, groups))).Where(pair => pair.Suites.Length > 0)
            .ToImmutableSortedDictionary(pair => pair.Version, pair => pair.Suites, StringComparer.Ordinal);
        var usable = suites.Values.SelectMany(ids => ids).ToHashSet();
        var ecdhe = suites.Where(pair => pair.Key != "tls13").SelectMany(pair => pair.Value).Any(id => new Wire.Tls.CipherSuite(id).KeyExchange == Wire.Tls.KeyExchange.Ecdhe);
        return new()
        {
            Versions = AllVersions.ToImmutableSortedDictionary(version => version, suites.ContainsKey, StringComparer.Ordinal),
            Suites = suites,
            Preference = suites.Where(pair => pair.Value.Length > 1).ToImmutableSortedDictionary(pair => pair.Key, _ => configuration.ServerOrder ? ServerPreference.Server : ServerPreference.Client),
            Groups13 = suites.ContainsKey("tls13") ? [.. groups.Where(IsOfTls13)] : null,
            LegacyGroups = ecdhe ? [.. groups.Where(IsLegacyCurve)] : null,
            Certificates = Certificates(configuration, usable),
            // Apache always takes HTTP/1.1 beside what Protocols names.
            Alpn = configuration.Server == ServerKind.Apache && configuration.Alpn is ["h2"] ? ["h2", "http/1.1"] : configuration.Alpn,
        };
    }

    /// <summary>mod_ssl makes a range of its versions, down from the newest to the first that is missing.</summary>
    private static ImmutableArray<string> Spoken(Configuration configuration) => configuration.Server != ServerKind.Apache
        ? configuration.Versions
        : [.. AllVersions.Reverse().SkipWhile(version => !configuration.Versions.Contains(version)).TakeWhile(configuration.Versions.Contains)];

    private static ImmutableArray<ushort> Suites(Configuration configuration, string version, ImmutableArray<ushort> groups) => configuration.Server switch
    {
        ServerKind.GnuTls => GnuTls(configuration, version, groups),
        ServerKind.Caddy => version == "tls13" ? Named(configuration.Suites13) : Go(configuration),
        _ => version == "tls13" ? OpenSsl13(configuration, groups) : OpenSsl(configuration, version, groups),
    };

    private static ImmutableArray<ushort> OpenSsl13(Configuration configuration, ImmutableArray<ushort> groups) =>
        groups.Any(IsOfTls13) ? Named(configuration.Suites13) : [];

    /// <summary>TLS 1.0 and 1.1 are for the level 0 alone (SSL_CTX_set_security_level), which the listing of suites does not show.</summary>
    private static ImmutableArray<ushort> OpenSsl(Configuration configuration, string version, ImmutableArray<ushort> groups) => configuration.SecurityLevel > 0 && version != "tls12" ? [] :
    [
        .. OpenSsl3.Of(version, configuration.CipherString)
            .Where(suite => Authenticates(configuration, suite) && Exchanges(configuration, suite, groups)).Select(suite => suite.Id),
    ];

    private static bool Authenticates(Configuration configuration, OpenSslSuite suite) => suite.Authentication switch
    {
        "RSA" => configuration.Leaves.Any(IsRsa),
        "ECDSA" => configuration.Leaves.Any(leaf => !IsRsa(leaf)),
        _ => !ForbidsNull(configuration.Server),
    }
        && !(ForbidsNull(configuration.Server) && new Wire.Tls.CipherSuite(suite.Id).IsNull);

    /// <summary>mod_ssl and lighttpd add !aNULL:!eNULL to what they are given.</summary>
    private static bool ForbidsNull(ServerKind server) => server is ServerKind.Apache or ServerKind.Lighttpd;

    private static bool Exchanges(Configuration configuration, OpenSslSuite suite, ImmutableArray<ushort> groups) => suite.Exchange switch
    {
        "ECDH" => groups.Any(IsLegacyCurve),
        "DH" => configuration.Server switch
        {
            ServerKind.Nginx or ServerKind.Haproxy or ServerKind.OpenSsl => configuration.Dhe,
            ServerKind.Hitch => false,
            _ => true,
        },
        _ => true,
    };

    private static ImmutableArray<ushort> GnuTls(Configuration configuration, string version, ImmutableArray<ushort> groups) =>
    [
        .. GnuTlsPriorities.Suites(GnuTlsPriorities.Of(configuration))
            .Where(suite => version == "tls13" ? suite.Oldest == "TLS1.3" : suite.Oldest != "TLS1.3" && string.CompareOrdinal("tls" + suite.Oldest[3..].Replace(".", ""), version) <= 0)
            .Where(suite => version == "tls13" || Usable(configuration, suite, groups)).Select(suite => suite.Id),
    ];

    private static bool Usable(Configuration configuration, GnuTlsSuite suite, ImmutableArray<ushort> groups) =>
        (suite.Name.Contains("_ECDSA_", StringComparison.Ordinal) ? configuration.Leaves.Any(leaf => !IsRsa(leaf)) : configuration.Leaves.Any(IsRsa))
        && (!suite.Name.Contains("_ECDHE_", StringComparison.Ordinal) || groups.Any(IsLegacyCurve))
        && (!suite.Name.Contains("_DHE_", StringComparison.Ordinal) || groups.Any(group => !IsLegacyCurve(group)));

    private static ImmutableArray<ushort> Go(Configuration configuration) =>
        Named([.. GoSuites.Selectable.Where(configuration.Suites.Contains).Where(name => name.Contains("_ECDSA_", StringComparison.Ordinal) ? !IsRsa(configuration.Leaves[0]) : IsRsa(configuration.Leaves[0]))]);

    private static ImmutableArray<ushort> Groups(Configuration configuration) => configuration.Server switch
    {
        ServerKind.GnuTls => [.. configuration.Groups.Select(name => GnuTlsPriorities.GroupIds[name])],
        ServerKind.Caddy => [.. configuration.Groups.Select(name => Wire.Tls.NamedGroup.All.First(group => group.Name == name).Id)],
        _ => [.. configuration.Groups.Select(name => OpenSsl3.Groups[name])],
    };

    private static ImmutableArray<string> Certificates(Configuration configuration, HashSet<ushort> usable) =>
    [
        .. configuration.Leaves.Where(leaf => usable.Any(id => Shows(new Wire.Tls.CipherSuite(id), leaf))).Select(leaf => Key(leaf) + ", chain of 2").Order(StringComparer.Ordinal),
    ];

    private static bool Shows(Wire.Tls.CipherSuite suite, LeafOrder leaf) =>
        suite.IsTls13 || suite.Authentication == (IsRsa(leaf) ? Wire.Tls.Authentication.Rsa : Wire.Tls.Authentication.Ecdsa);

    private static string Key(LeafOrder leaf) => leaf.Key switch { LeafKey.EcdsaP256 => "EC P-256", LeafKey.EcdsaP384 => "EC P-384", LeafKey.Rsa3072 => "RSA 3072", _ => "RSA 2048" };

    private static ImmutableArray<ushort> Named(ImmutableArray<string> names) => [.. names.Select(SuiteNames.Id)];

    private static bool IsRsa(LeafOrder leaf) => leaf.Key is LeafKey.Rsa2048 or LeafKey.Rsa3072;

    /// <summary>RFC 8446 4.2.7 leaves TLS 1.3 the NIST curves from 256 bits, X25519, X448 and the finite fields.</summary>
    private static bool IsOfTls13(ushort group) => group is 0x0017 or 0x0018 or 0x0019 or 0x001D or 0x001E or >= FirstFiniteField;

    private static bool IsLegacyCurve(ushort group) => group < FirstFiniteField;
}
