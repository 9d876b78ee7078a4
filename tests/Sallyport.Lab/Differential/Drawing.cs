using System.Collections.Immutable;
using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.Differential;

/// <summary>Draws configurations: every choice is made by the seed alone.</summary>
internal static class Drawing
{
    private static readonly ImmutableArray<ServerKind> Servers = [.. Enum.GetValues<ServerKind>()];
    private static readonly ImmutableArray<string> AllVersions = ["tls10", "tls11", "tls12", "tls13"];
    private static readonly ImmutableArray<string> CommonGroups = ["X25519", "P-256", "P-384"];
    private static readonly ImmutableArray<string> AllGroups =
        ["X25519", "P-256", "P-384", "P-521", "X448", "P-224", "secp256k1", "brainpoolP256r1", "brainpoolP384r1", "ffdhe2048", "ffdhe3072"];
    private static readonly ImmutableArray<string> GoGroups = ["x25519", "secp256r1", "secp384r1", "secp521r1"];
    private static readonly ImmutableArray<string> AllSuites13 =
        ["TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256", "TLS_AES_128_GCM_SHA256", "TLS_AES_128_CCM_SHA256", "TLS_AES_128_CCM_8_SHA256"];
    private static readonly ImmutableArray<string> GoSuites13 = ["TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256"];
    private static readonly ImmutableArray<LeafOrder> RsaLeaves = [Leaf.GoodRsa, Leaf.GoodRsa3072];
    private static readonly ImmutableArray<LeafOrder> EcdsaLeaves = [Leaf.Good, Leaf.GoodP384];

    /// <summary>The configuration of that seed; the servers take turns.</summary>
    public static Configuration Of(int seed)
    {
        var random = new Random(seed);
        var server = Servers[seed % Servers.Length];
        return server switch
        {
            ServerKind.GnuTls => GnuTls(seed, random),
            ServerKind.Caddy => Caddy(seed, random),
            _ => OpenSsl(seed, server, random),
        };
    }

    private static Configuration OpenSsl(int seed, ServerKind server, Random random)
    {
        var versions = Versions(server, random);
        var leaves = Leaves(server, random);
        var weighty = random.Next(10);
        var level = weighty < 7 ? 0 : weighty - 7;
        // The level 2 turns off TLS 1.0 and 1.1 and SHA-1; a configuration that is left with nothing starts no server.
        return new(
            seed, server, versions, Some(OpenSsl3.Suites, random, Log(random, 48)), level, Some(AllSuites13, random, random.Next(1, AllSuites13.Length + 1)), random.Next(2) == 0,
            Groups(random), leaves, random.Next(3) > 0, Alpn(server, random));
    }

    private static Configuration GnuTls(int seed, Random random)
    {
        var leaves = Leaves(ServerKind.GnuTls, random);
        return new(
            seed, ServerKind.GnuTls, Versions(ServerKind.GnuTls, random), Some(GnuTlsPriorities.Ciphers, random, random.Next(1, GnuTlsPriorities.Ciphers.Length + 1)), 0,
            Some(GnuTlsPriorities.Exchanges, random, random.Next(1, GnuTlsPriorities.Exchanges.Length + 1)), random.Next(2) == 0,
            Some(GnuTlsPriorities.Groups, random, random.Next(1, GnuTlsPriorities.Groups.Length + 1)), leaves, Dhe: true, Alpn: null);
    }

    private static Configuration Caddy(int seed, Random random) => new(
        seed, ServerKind.Caddy, random.Next(3) switch { 0 => ["tls12"], 1 => ["tls13"], _ => ["tls12", "tls13"] }, Some(GoSuites.Selectable, random, random.Next(1, GoSuites.Selectable.Length + 1)), 0,
        GoSuites13, ServerOrder: true, Some(GoGroups, random, random.Next(1, GoGroups.Length + 1)), [Any([.. RsaLeaves, .. EcdsaLeaves], random)], Dhe: false, Alpn: null);

    /// <summary>A run of versions, or any set where the server can leave one out of the middle.</summary>
    private static ImmutableArray<string> Versions(ServerKind server, Random random)
    {
        if (server is ServerKind.Nginx or ServerKind.Apache or ServerKind.OpenSsl or ServerKind.Hitch or ServerKind.GnuTls)
            return Sorted(Some(AllVersions, random, random.Next(1, 5)));

        var first = random.Next(4);
        return [.. AllVersions.Skip(first).Take(random.Next(1, 5 - first))];
    }

    private static ImmutableArray<LeafOrder> Leaves(ServerKind server, Random random)
    {
        var two = server is ServerKind.Nginx or ServerKind.Apache or ServerKind.OpenSsl or ServerKind.GnuTls or ServerKind.Haproxy && random.Next(3) == 0;
        return two ? [Any(RsaLeaves, random), Any(EcdsaLeaves, random)] : [Any([.. RsaLeaves, .. EcdsaLeaves], random)];
    }

    private static ImmutableArray<string> Groups(Random random)
    {
        var first = Any(CommonGroups, random);
        var more = Some(AllGroups, random, random.Next(0, 6)).Where(group => group != first);
        return [.. random.Next(2) == 0 ? more.Prepend(first) : more.Append(first)];
    }

    private static ImmutableArray<string>? Alpn(ServerKind server, Random random) => server switch
    {
        ServerKind.Nginx => random.Next(2) == 0 ? ["h2", "http/1.1"] : ["http/1.1"],
        ServerKind.Apache or ServerKind.Haproxy => random.Next(3) switch { 0 => ["h2", "http/1.1"], 1 => ["http/1.1"], _ => server == ServerKind.Haproxy ? [] : ["h2"] },
        ServerKind.Hitch => random.Next(2) == 0 ? ["http/1.1"] : [],
        _ => null,
    };

    private static int Log(Random random, int most) => (int)Math.Pow(most, random.NextDouble());

    private static T Any<T>(ImmutableArray<T> values, Random random) => values[random.Next(values.Length)];

    private static ImmutableArray<T> Some<T>(ImmutableArray<T> values, Random random, int count)
    {
        T[] shuffled = [.. values];
        random.Shuffle(shuffled);
        return [.. shuffled.Take(count)];
    }

    private static ImmutableArray<string> Sorted(ImmutableArray<string> values) => values.Sort(StringComparer.Ordinal);
}
