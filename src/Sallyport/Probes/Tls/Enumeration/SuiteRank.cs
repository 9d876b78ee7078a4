using System.Collections.Immutable;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.Enumeration;

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

    /// <summary>Guesses which of <paramref name="part"/> a server chooses; of the suites of TLS 1.3 those of RFC 8446 alone, of the others anything.</summary>
    internal static Guess Guess(IEnumerable<CipherSuite> part) => Guess(Sort(part));

    /// <inheritdoc cref="Guess(IEnumerable{CipherSuite})"/>
    internal static Guess Guess(ushort[] part) => new(Array.FindAll(part, id => !new CipherSuite(id).IsTls13 || id is >= 0x1301 and <= 0x1305), Traits, Odds);

    /// <summary>Some servers leave their order for a client whose first suite is ChaCha20; that is a question of its own. Then the least likely suite goes first.</summary>
    internal static ushort[] WithoutChaChaAtTheTop(ushort[] ids) =>
        IsChaCha(ids[0]) && Array.FindLastIndex(ids, id => !IsChaCha(id)) is > 0 and var other ? [ids[other], .. ids[..other], .. ids[(other + 1)..]] : ids;

    /// <summary>The suites in reverse order, for the question whose order decides; the next to the last goes first where the last is ChaCha20.</summary>
    internal static ushort[] Turned(IEnumerable<ushort> found)
    {
        ushort[] turned = [.. found.Reverse()];
        return IsChaCha(turned[0]) && Array.FindIndex(turned, id => !IsChaCha(id)) is > 0 and var other ? [turned[other], .. turned[..other], .. turned[(other + 1)..]] : turned;
    }

    /// <summary>The same suites with ChaCha20 first; null when there is no ChaCha20 or nothing else.</summary>
    internal static ushort[]? ChaChaFirst(ImmutableArray<ushort> found)
    {
        ushort[] first = [.. found.Where(IsChaCha)], others = [.. found.Where(id => !IsChaCha(id))];
        return first.Length > 0 && others.Length > 0 ? [.. first, .. others] : null;
    }

    private static bool IsChaCha(ushort id) => new CipherSuite(id).Cipher == BulkCipher.CHACHA20_POLY1305;

    /// <summary>What a suite shares with others: who takes one key exchange with one cipher and another with another is likely to take them crosswise.</summary>
    private static (int First, int Second) Traits(ushort id)
    {
        var suite = new CipherSuite(id);
        return (((int)suite.KeyExchange << 8) | (int)suite.Authentication, ((suite.Recommendation == Recommendation.Unlisted ? 1 : 0) << 16) | ((int)suite.Cipher << 8) | (int)suite.MacHash);
    }

    /// <summary>How likely a server has suites of this key exchange and of this cipher, before anything is known of it.</summary>
    private static (double First, double Second) Odds(ushort id)
    {
        var suite = new CipherSuite(id);
        var agreement = (suite.KeyExchange, suite.Authentication) switch
        {
            (KeyExchange.Ecdhe, Authentication.Ecdsa or Authentication.Rsa) => 0.9,
            (KeyExchange.Dhe, Authentication.Rsa) => 0.5,
            (KeyExchange.Rsa, _) => 0.5,
            _ => suite.IsTls13 ? 1 : 0.02,
        };
        return (agreement, Common(suite));
    }

    private static double Common(CipherSuite suite) => suite.Cipher switch
    {
        _ when suite.Recommendation == Recommendation.Unlisted => 0.02,
        BulkCipher.AES_256_GCM or BulkCipher.AES_128_GCM or BulkCipher.CHACHA20_POLY1305 => 0.9,
        BulkCipher.AES_256_CBC or BulkCipher.AES_128_CBC => 0.6,
        BulkCipher.AES_256_CCM or BulkCipher.AES_128_CCM or BulkCipher.AES_256_CCM_8 or BulkCipher.AES_128_CCM_8 or BulkCipher.ARIA_256_GCM or BulkCipher.ARIA_128_GCM
            or BulkCipher.CAMELLIA_256_CBC or BulkCipher.CAMELLIA_128_CBC => Enumeration.Guess.Uncommon,
        _ => 0.02,
    };

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
