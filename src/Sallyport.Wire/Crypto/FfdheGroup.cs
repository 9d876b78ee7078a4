using System.Numerics;

namespace Sallyport.Wire.Crypto;

/// <summary>The primes of RFC 7919 appendix A, computed by the formula that makes them: 2^b - 2^(b-64) + (floor(2^(b-130) e) + X) 2^64 - 1.</summary>
/// <remarks>X is the smallest number that makes a safe prime. Five primes would be 3 kB of digits; the formula is their proof of innocence.</remarks>
internal static class FfdheGroup
{
    /// <summary>The prime of a group of <paramref name="bits"/>, most significant byte first; null for sizes that RFC 7919 does not have.</summary>
    public static byte[]? Prime(int bits) => Offset(bits) is { } offset ? Compute(bits, offset) : null;

    private static int? Offset(int bits) => bits switch
    {
        2048 => 560316,
        3072 => 2625351,
        4096 => 5736041,
        6144 => 15705020,
        8192 => 10965728,
        _ => null,
    };

    private static byte[] Compute(int bits, int offset)
    {
        var middle = (ScaledE(bits - 130) + offset) << 64;
        var prime = (BigInteger.One << bits) - (BigInteger.One << (bits - 64)) + middle - BigInteger.One;
        return prime.ToByteArray(isUnsigned: true, isBigEndian: true);
    }

    /// <summary>floor(2^bits e), from the series of 1/n! with enough bits to spare for the errors of its terms.</summary>
    private static BigInteger ScaledE(int bits)
    {
        const int guard = 64;
        var term = BigInteger.One << (bits + guard);
        var sum = term;
        for (var n = 1; !term.IsZero; n++)
        {
            term /= n;
            sum += term;
        }

        return sum >> guard;
    }
}
