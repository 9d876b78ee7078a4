namespace Sallyport.Wire.Crypto.Lattice;

/// <summary>Polynomials of 256 coefficients modulo 3329 (FIPS 203 2.4.4), each a span of numbers below the modulus; a vector is several in a row.</summary>
internal static class Ring
{
    /// <summary>Coefficients of a polynomial.</summary>
    public const int N = 256;

    /// <summary>The modulus.</summary>
    public const int Q = 3329;

    /// <summary>The polynomial at <paramref name="index"/> of a vector.</summary>
    public static Span<ushort> At(Span<ushort> vector, int index) => vector.Slice(index * N, N);

    /// <summary>Adds <paramref name="other"/> to <paramref name="sum"/>, coefficient by coefficient.</summary>
    public static void Add(Span<ushort> sum, ReadOnlySpan<ushort> other)
    {
        for (var i = 0; i < sum.Length; i++) sum[i] = Reduce((uint)sum[i] + other[i]);
    }

    /// <summary>Takes <paramref name="other"/> from <paramref name="difference"/>, coefficient by coefficient.</summary>
    public static void Subtract(Span<ushort> difference, ReadOnlySpan<ushort> other)
    {
        for (var i = 0; i < difference.Length; i++) difference[i] = Reduce((uint)difference[i] + Q - other[i]);
    }

    /// <summary>The remainder modulo the modulus.</summary>
    public static ushort Reduce(uint number) => (ushort)(number % Q);
}
