using System.Numerics;
using System.Security.Cryptography;

namespace Sallyport.Wire.Crypto.Lattice;

/// <summary>Polynomials from seeds (FIPS 203 4.2.2).</summary>
internal static class Sampling
{
    /// <summary>Bytes of the stream that uniform coefficients are taken from: 280 rounds are enough but for one seed in 2^261 (FIPS 203 appendix B).</summary>
    private const int StreamSize = 3 * 280;

    /// <summary>The transformed polynomial at <paramref name="row"/> and <paramref name="column"/> of the public matrix: algorithm 7.</summary>
    public static void Uniform(ReadOnlySpan<byte> seed, int row, int column, Span<ushort> f)
    {
        Span<byte> stream = stackalloc byte[StreamSize];
        Shake128.HashData([.. seed, (byte)column, (byte)row], stream);

        for (int at = 0, filled = 0; at < StreamSize && filled < f.Length; at += 3)
        {
            Keep(stream[at] | ((stream[at + 1] & 15) << 8), f, ref filled);
            Keep((stream[at + 1] >> 4) | (stream[at + 2] << 4), f, ref filled);
        }
    }

    /// <summary>Small polynomials for the whole of a vector, from a seed and a counter that goes on: algorithm 8 over PRF.</summary>
    public static void Noise(ReadOnlySpan<byte> seed, int eta, Span<ushort> vector, ref byte counter)
    {
        Span<byte> stream = stackalloc byte[64 * eta];
        for (var at = 0; at < vector.Length; at += Ring.N)
        {
            Shake256.HashData([.. seed, counter++], stream);
            Binomial(stream, eta, vector.Slice(at, Ring.N));
        }
    }

    private static void Binomial(ReadOnlySpan<byte> stream, int eta, Span<ushort> f)
    {
        Coding.Decode(stream, 2 * eta, f);
        foreach (ref var coefficient in f)
        {
            var plus = BitOperations.PopCount(coefficient & ((1u << eta) - 1));
            coefficient = Ring.Reduce((uint)(plus + Ring.Q - BitOperations.PopCount((uint)coefficient >> eta)));
        }
    }

    private static void Keep(int number, Span<ushort> f, ref int filled)
    {
        if (number < Ring.Q && filled < f.Length) f[filled++] = (ushort)number;
    }
}
