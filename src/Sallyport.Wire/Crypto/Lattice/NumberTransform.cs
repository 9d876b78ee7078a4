namespace Sallyport.Wire.Crypto.Lattice;

/// <summary>The number-theoretic transform (FIPS 203 4.3), in which polynomials are multiplied pair by pair of coefficients.</summary>
internal static class NumberTransform
{
    /// <summary>A primitive 256th root of one modulo 3329.</summary>
    private const uint Root = 17;

    private const uint InverseOf128 = 3303;
    private const int Half = Ring.N / 2;

    private static readonly ushort[] Zetas = [.. Enumerable.Range(0, Half).Select(i => Power(Reversed(i)))];
    private static readonly ushort[] Gammas = [.. Enumerable.Range(0, Half).Select(i => Power((2 * Reversed(i)) + 1))];

    /// <summary>Algorithm 9, in place.</summary>
    public static void Forward(Span<ushort> f)
    {
        var i = 1;
        for (var length = Half; length >= 2; length /= 2)
        {
            for (var start = 0; start < Ring.N; start += 2 * length) Split(f.Slice(start, length), f.Slice(start + length, length), Zetas[i++]);
        }
    }

    /// <summary>Algorithm 10, in place.</summary>
    public static void Inverse(Span<ushort> f)
    {
        var i = Half - 1;
        for (var length = 2; length <= Half; length *= 2)
        {
            for (var start = 0; start < Ring.N; start += 2 * length) Join(f.Slice(start, length), f.Slice(start + length, length), Zetas[i--]);
        }

        foreach (ref var coefficient in f) coefficient = Ring.Reduce(coefficient * InverseOf128);
    }

    /// <summary>Every polynomial of a vector, in place.</summary>
    public static void ForwardAll(Span<ushort> vector)
    {
        for (var at = 0; at < vector.Length; at += Ring.N) Forward(vector.Slice(at, Ring.N));
    }

    /// <summary>Adds the product of two transformed polynomials to <paramref name="sum"/>: algorithms 11 and 12.</summary>
    public static void AddProduct(Span<ushort> sum, ReadOnlySpan<ushort> f, ReadOnlySpan<ushort> g)
    {
        for (var i = 0; i < Half; i++)
        {
            uint f0 = f[2 * i], f1 = f[(2 * i) + 1], g0 = g[2 * i], g1 = g[(2 * i) + 1];
            sum[2 * i] = Ring.Reduce(sum[2 * i] + (f0 * g0) + ((uint)Ring.Reduce(f1 * g1) * Gammas[i]));
            sum[(2 * i) + 1] = Ring.Reduce(sum[(2 * i) + 1] + (f0 * g1) + (f1 * g0));
        }
    }

    /// <summary>Adds the product of two transformed vectors to <paramref name="sum"/>.</summary>
    public static void AddProducts(Span<ushort> sum, ReadOnlySpan<ushort> f, ReadOnlySpan<ushort> g)
    {
        for (var at = 0; at < f.Length; at += Ring.N) AddProduct(sum, f.Slice(at, Ring.N), g.Slice(at, Ring.N));
    }

    private static void Split(Span<ushort> low, Span<ushort> high, uint zeta)
    {
        for (var j = 0; j < low.Length; j++)
        {
            uint kept = low[j], turned = Ring.Reduce(zeta * high[j]);
            high[j] = Ring.Reduce(kept + Ring.Q - turned);
            low[j] = Ring.Reduce(kept + turned);
        }
    }

    private static void Join(Span<ushort> low, Span<ushort> high, uint zeta)
    {
        for (var j = 0; j < low.Length; j++)
        {
            uint first = low[j], second = high[j];
            low[j] = Ring.Reduce(first + second);
            high[j] = Ring.Reduce(zeta * (second + Ring.Q - first));
        }
    }

    private static ushort Power(int exponent)
    {
        uint power = 1;
        while (exponent-- > 0) power = Ring.Reduce(power * Root);
        return (ushort)power;
    }

    /// <summary>The seven bits of a number in reverse (BitRev7).</summary>
    private static int Reversed(int number)
    {
        var reversed = 0;
        for (var bit = 0; bit < 7; bit++) reversed |= ((number >> bit) & 1) << (6 - bit);
        return reversed;
    }
}
