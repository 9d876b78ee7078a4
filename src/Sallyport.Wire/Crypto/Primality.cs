using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace Sallyport.Wire.Crypto;

/// <summary>Tells primes from composites by Miller and Rabin's method (FIPS 186-5 B.3.1).</summary>
/// <remarks>The bases are made from the number by hashing: the same number gets the same answer in every run, and whoever chose it could not choose them.</remarks>
public static class Primality
{
    private const int Rounds = 16;
    private const int RoundsOfLong = 6;
    private const int Long = 2048;

    /// <summary>True when <paramref name="number"/> passes every round; a composite passes one with a chance of at most a quarter.</summary>
    /// <param name="number">Any number; above 4096 bits a round takes seconds.</param>
    public static bool IsPrime(BigInteger number)
    {
        if (number < 4) return number >= 2;
        if (number.IsEven) return false;

        var rounds = number.GetBitLength() > Long ? RoundsOfLong : Rounds;
        for (var round = 0; round < rounds; round++)
        {
            if (!Passes(number, Base(number, round))) return false;
        }

        return true;
    }

    private static bool Passes(BigInteger number, BigInteger witness)
    {
        var last = number - BigInteger.One;
        var twos = (int)BigInteger.TrailingZeroCount(last);
        var power = BigInteger.ModPow(witness, last >> twos, number);
        if (power.IsOne) return true;

        for (var i = 1; i < twos && power != last; i++) power = power * power % number;
        return power == last;
    }

    /// <summary>A number from 2 to <paramref name="number"/> - 2.</summary>
    private static BigInteger Base(BigInteger number, int round)
    {
        Span<byte> counter = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(counter, round);
        var stream = SHA512.HashData([.. counter, .. number.ToByteArray()]);
        return 2 + (new BigInteger(stream, isUnsigned: true) % (number - 3));
    }
}
