using System.Numerics;
using System.Security.Cryptography;

namespace Sallyport.Lab.Flawed;

/// <summary>What a decrypted RSA key exchange looks like, in the order in which careless code looks.</summary>
internal enum Padding
{
    Good,
    WrongStart,
    MisplacedZero,
    NoZero,
    WrongVersion,
}

/// <summary>Decrypts RSA key exchanges without any of the care that RFC 5246 7.4.7.1 asks for, and tells what is wrong with them.</summary>
internal static class RsaTransport
{
    private const int PremasterLength = 48;

    /// <summary>The premaster secret, random when the block is bad, and what was found.</summary>
    public static (byte[] Premaster, Padding Found) Decrypt(RSA key, byte[] encrypted)
    {
        var parameters = key.ExportParameters(includePrivateParameters: true);
        var plain = Transform(Number(encrypted), parameters).ToByteArray(isUnsigned: true, isBigEndian: true);
        byte[] block = [.. new byte[parameters.Modulus!.Length - plain.Length], .. plain];
        var found = Look(block);
        return (found == Padding.Good ? block[^PremasterLength..] : RandomNumberGenerator.GetBytes(PremasterLength), found);
    }

    /// <summary>By the Chinese remainder theorem (RFC 8017 5.1.2): many connections at once have to be served in time.</summary>
    private static BigInteger Transform(BigInteger encrypted, RSAParameters key)
    {
        var (p, q) = (Number(key.P!), Number(key.Q!));
        var (first, second) = (BigInteger.ModPow(encrypted, Number(key.DP!), p), BigInteger.ModPow(encrypted, Number(key.DQ!), q));
        var difference = (first - second) * Number(key.InverseQ!) % p;
        return second + (q * (difference < 0 ? difference + p : difference));
    }

    private static BigInteger Number(byte[] bytes) => new(bytes, isUnsigned: true, isBigEndian: true);

    private static Padding Look(byte[] block)
    {
        if (block[0] != 0 || block[1] != 2) return Padding.WrongStart;

        var zero = Array.IndexOf(block, (byte)0, 2);
        if (zero < 0) return Padding.NoZero;
        if (zero != block.Length - PremasterLength - 1) return Padding.MisplacedZero;
        return block[zero + 1] == 3 && block[zero + 2] == 3 ? Padding.Good : Padding.WrongVersion;
    }
}
