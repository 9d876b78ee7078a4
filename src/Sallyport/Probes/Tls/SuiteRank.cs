using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls;

/// <summary>Guesses in which order a server prefers suites, as most libraries do: what is guessed right saves time, what is guessed wrong costs nothing but time.</summary>
internal static class SuiteRank
{
    private static readonly string[] Families = ["AES_", "CHACHA20", "CAMELLIA", "ARIA"];

    /// <summary>The suites, the likely favourites first.</summary>
    internal static ushort[] Sort(IEnumerable<CipherSuite> suites)
    {
        var sorted = suites.ToArray();
        var keys = Array.ConvertAll(sorted, Key);
        Array.Sort(keys, sorted);
        return Array.ConvertAll(sorted, suite => suite.Id);
    }

    /// <summary>What a suite shares with others: who takes one key exchange with one cipher and another with another is likely to take them crosswise.</summary>
    internal static (int First, int Second) Traits(ushort id)
    {
        var suite = new CipherSuite(id);
        return (((int)suite.KeyExchange << 8) | (int)suite.Authentication, ((int)suite.Cipher << 8) | (int)suite.MacHash);
    }

    /// <summary>Forward secrecy, then authenticated encryption, then strength, then the kind of cipher, then how the key is agreed on.</summary>
    private static long Key(CipherSuite suite) =>
        ((((((((((suite.ForwardSecret ? 0L : 1) << 4) | Integrity(suite)) << 8) | (uint)(255 - Math.Min(255, suite.StrengthBits / 64 * 64))) << 4) | Family(suite)) << 4) | Agreement(suite)) << 20)
        | ((IsShortTag(suite) ? 0L : 1) << 16) | suite.Id;

    private static long Integrity(CipherSuite suite) => suite.IsAead ? 0 : suite.MacHash is HashName.Sha256 or HashName.Sha384 ? 1 : 2;

    private static long Family(CipherSuite suite) =>
        suite.Cipher is BulkCipher.AES_128_CCM or BulkCipher.AES_256_CCM || IsShortTag(suite) ? 2
        : Array.FindIndex(Families, name => suite.Cipher.ToString().StartsWith(name, StringComparison.Ordinal)) is >= 0 and var family ? family : Families.Length;

    private static bool IsShortTag(CipherSuite suite) => suite.Cipher is BulkCipher.AES_128_CCM_8 or BulkCipher.AES_256_CCM_8;

    private static long Agreement(CipherSuite suite) => (suite.KeyExchange, suite.Authentication) switch
    {
        (KeyExchange.Ecdhe, Authentication.Ecdsa) => 0,
        (KeyExchange.Ecdhe, Authentication.Rsa) => 1,
        (KeyExchange.Dhe, Authentication.Rsa) => 2,
        (KeyExchange.Dhe, Authentication.Dss) => 3,
        (KeyExchange.Rsa, _) => 4,
        _ => 5,
    };
}
