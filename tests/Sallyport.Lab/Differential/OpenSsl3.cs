using System.Collections.Immutable;
using System.Globalization;
using Sallyport.Lab.Ground;

namespace Sallyport.Lab.Differential;

/// <summary>What the library itself says about suites and groups.</summary>
internal static class OpenSsl3
{
    private static readonly Lazy<ImmutableArray<OpenSslSuite>> All = new(static () => [.. Read("ciphers", "-V", "-ciphersuites", "", "ALL:COMPLEMENTOFALL:@SECLEVEL=0")]);

    /// <summary>The groups that configurations are drawn from, by OpenSSL's name.</summary>
    public static readonly ImmutableSortedDictionary<string, ushort> Groups = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, ushort>
    {
        ["P-224"] = 0x0015, ["secp256k1"] = 0x0016, ["P-256"] = 0x0017, ["P-384"] = 0x0018, ["P-521"] = 0x0019, ["brainpoolP256r1"] = 0x001A, ["brainpoolP384r1"] = 0x001B,
        ["X25519"] = 0x001D, ["X448"] = 0x001E, ["ffdhe2048"] = 0x0100, ["ffdhe3072"] = 0x0101,
    });

    /// <summary>Every suite up to TLS 1.2 that needs no shared secret, in the library's names.</summary>
    public static ImmutableArray<string> Suites => [.. All.Value.Where(suite => suite.Authentication is "RSA" or "ECDSA" or "None" && suite.Exchange is "RSA" or "DH" or "ECDH").Select(suite => suite.Name)];

    /// <summary>The library's name for an id; null when it has none.</summary>
    public static string? Name(ushort id) => All.Value.FirstOrDefault(suite => suite.Id == id)?.Name;

    /// <summary>What the library makes of a cipher string in one version, in its order.</summary>
    /// <param name="version">tls10 to tls12.</param>
    /// <param name="ciphers">The cipher string.</param>
    public static IEnumerable<OpenSslSuite> Of(string version, string ciphers)
    {
        try
        {
            return Read("ciphers", "-s", "-V", Flag(version), "-ciphersuites", "", ciphers);
        }
        catch (InvalidOperationException)
        {
            // "no cipher match": the string leaves nothing.
            return [];
        }
    }

    /// <summary>The option of the library's tools that leaves one version.</summary>
    public static string Flag(string version) => version switch { "tls10" => "-tls1", "tls11" => "-tls1_1", "tls12" => "-tls1_2", _ => "-tls1_3" };

    /// <summary>The version as most servers' configurations write it.</summary>
    public static string Word(string version) => version switch { "tls10" => "TLSv1", "tls11" => "TLSv1.1", "tls12" => "TLSv1.2", _ => "TLSv1.3" };

    /// <summary>One line a suite: <c>0xC0,0x30 - NAME VERSION Kx=ECDH Au=RSA Enc=... Mac=...</c>.</summary>
    private static IEnumerable<OpenSslSuite> Read(params string[] arguments) =>
        from line in ChildProcess.Run("openssl", arguments).Split('\n')
        let words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where words.Length > 5 && words[1] == "-"
        select new OpenSslSuite(
            ushort.Parse(words[0].Replace("0x", "").Replace(",", ""), NumberStyles.HexNumber, CultureInfo.InvariantCulture), words[2], words[4]["Kx=".Length..], words[5]["Au=".Length..]);
}

/// <summary>A suite as <c>openssl ciphers -V</c> describes it.</summary>
internal sealed record OpenSslSuite(ushort Id, string Name, string Exchange, string Authentication);
