using System.Collections.Immutable;
using System.Numerics;
using Sallyport.Wire.X509.Keys;

namespace Sallyport.Certificates;

/// <summary>Finds RSA keys that can be factored for how they were made, whatever their size.</summary>
internal static class KeyWeakness
{
    /// <summary>Rounds of Fermat's method that a key has to withstand (CA/B Baseline Requirements 6.1.1.3).</summary>
    private const int FermatRounds = 100;

    private const int LargestModulus = 16384; // beyond it the work grows past what a hostile certificate may cost

    private static readonly int[] SmallPrimes =
        [3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167];

    /// <summary>For each small prime p the residues 65537^k mod p, as a set.</summary>
    private static readonly ImmutableArray<ImmutableHashSet<int>> RocaResidues = [.. SmallPrimes.Select(Powers)];

    /// <summary>True for an RSA key whose size can be worked on.</summary>
    internal static bool IsExaminable(SubjectPublicKey key) => key is { Kind: PublicKeyKind.Rsa, Bits: > 0 and <= LargestModulus };

    /// <summary>The modulus as a number.</summary>
    internal static BigInteger Modulus(SubjectPublicKey key) => new(key.Modulus.Span, isUnsigned: true, isBigEndian: true);

    /// <summary>Why the key alone can be factored, in words; null when none of the known ways works.</summary>
    internal static string? Of(SubjectPublicKey key)
    {
        var modulus = Modulus(key);
        if (modulus.IsEven || SmallPrimes.Any(prime => modulus % prime == 0)) return "its modulus has a small prime factor";
        if (IsRoca(modulus)) return "its modulus has the fingerprint of ROCA (CVE-2017-15361): primes of the form k * M + (65537^a mod M), made by old Infineon chips";

        return HasClosePrimes(modulus) ? "its two primes are so close that Fermat's method finds them (CVE-2022-26320)" : null;
    }

    /// <summary>A prime factor that two different moduli share; null when they share none.</summary>
    internal static BigInteger? SharedFactor(BigInteger one, BigInteger other) =>
        one != other && BigInteger.GreatestCommonDivisor(one, other) is { IsOne: false } factor ? factor : null;

    /// <summary>The product of two such primes is a power of 65537 modulo each prime that divides M; a random modulus is so for all of them with a chance below 2^-27.</summary>
    private static bool IsRoca(BigInteger modulus)
    {
        for (var i = 0; i < SmallPrimes.Length; i++)
            if (!RocaResidues[i].Contains((int)(modulus % SmallPrimes[i]))) return false;
        return true;
    }

    /// <summary>Fermat: n = a² - b² with a just above the root of n, when the primes are close.</summary>
    private static bool HasClosePrimes(BigInteger modulus)
    {
        var a = Root(modulus);
        if (a * a == modulus) return true;

        for (var round = 0; round < FermatRounds; round++)
        {
            a++;
            if (IsSquare((a * a) - modulus)) return true;
        }

        return false;
    }

    /// <summary>Squares end in few ways modulo 64; the root is taken of those candidates alone.</summary>
    private static bool IsSquare(BigInteger number)
    {
        if ((0x0202_0212_0203_0213UL >> (int)(number & 63) & 1) == 0) return false;

        var root = Root(number);
        return root * root == number;
    }

    /// <summary>The whole part of the square root, by Newton's method from above.</summary>
    private static BigInteger Root(BigInteger number)
    {
        if (number.IsZero) return number;

        var root = BigInteger.One << (int)((number.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + (number / root)) >> 1;
            if (next >= root) return root;

            root = next;
        }
    }

    private static ImmutableHashSet<int> Powers(int prime)
    {
        var powers = ImmutableHashSet.CreateBuilder<int>();
        for (var power = 1; powers.Add(power);) power = (int)(power * 65537L % prime);
        return powers.ToImmutable();
    }
}
