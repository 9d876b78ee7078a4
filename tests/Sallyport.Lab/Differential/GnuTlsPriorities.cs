using System.Collections.Immutable;
using Sallyport.Lab.Ground;

namespace Sallyport.Lab.Differential;

/// <summary>Priority strings of GnuTLS, and what the library makes of them.</summary>
internal static class GnuTlsPriorities
{
    public static readonly ImmutableArray<string> Ciphers =
        ["AES-256-GCM", "AES-128-GCM", "CHACHA20-POLY1305", "AES-256-CCM", "AES-128-CCM", "AES-128-CCM-8", "AES-256-CBC", "AES-128-CBC", "CAMELLIA-256-GCM", "CAMELLIA-128-CBC", "3DES-CBC"];

    public static readonly ImmutableArray<string> Exchanges = ["ECDHE-ECDSA", "ECDHE-RSA", "RSA", "DHE-RSA"];

    public static readonly ImmutableArray<string> Groups = ["X25519", "SECP256R1", "SECP384R1", "SECP521R1", "X448", "FFDHE2048", "FFDHE3072"];

    public static readonly ImmutableSortedDictionary<string, ushort> GroupIds = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, ushort>
    {
        ["SECP256R1"] = 0x0017, ["SECP384R1"] = 0x0018, ["SECP521R1"] = 0x0019, ["X25519"] = 0x001D, ["X448"] = 0x001E, ["FFDHE2048"] = 0x0100, ["FFDHE3072"] = 0x0101,
    });

    /// <summary>The priority string of a configuration; key exchanges stand where others have the suites of TLS 1.3.</summary>
    public static string Of(Configuration configuration) => string.Join(':',
    [
        "NONE", .. configuration.Versions.Select(version => "+VERS-" + Word(version)), .. configuration.Suites.Select(cipher => "+" + cipher), "+AEAD", "+SHA1", "+SHA256", "+SHA384",
        .. configuration.Suites13.Select(exchange => "+" + exchange), .. configuration.Groups.Select(group => "+GROUP-" + group), "+SIGN-ALL", "+COMP-NULL", "+CTYPE-X509",
        .. configuration.ServerOrder ? ["%SERVER_PRECEDENCE"] : Array.Empty<string>(),
    ]);

    /// <summary>The suites that the library lists for a priority string, in its order, each with the oldest version that may use it.</summary>
    public static IEnumerable<GnuTlsSuite> Suites(string priority) =>
        from line in ChildProcess.Run("gnutls-cli", "--list", "--priority", priority).Split('\n')
        let cells = line.Split('\t', StringSplitOptions.RemoveEmptyEntries)
        where cells.Length == 3 && cells[1].StartsWith("0x", StringComparison.Ordinal)
        select new GnuTlsSuite(Convert.ToUInt16(cells[1].Replace("0x", "").Replace(", ", ""), 16), cells[0].Trim(), cells[2].Trim());

    private static string Word(string version) => version switch { "tls10" => "TLS1.0", "tls11" => "TLS1.1", "tls12" => "TLS1.2", _ => "TLS1.3" };
}

/// <summary>A suite as <c>gnutls-cli --list</c> describes it.</summary>
internal sealed record GnuTlsSuite(ushort Id, string Name, string Oldest);
