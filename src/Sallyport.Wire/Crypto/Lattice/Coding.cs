namespace Sallyport.Wire.Crypto.Lattice;

/// <summary>Coefficients as bytes, whole or with fewer bits (FIPS 203 4.2.1).</summary>
internal static class Coding
{
    /// <summary>Bits of a coefficient that nothing was taken from.</summary>
    public const int Whole = 12;

    /// <summary>Algorithm 5: <paramref name="d"/> bits a coefficient, the least significant first.</summary>
    public static void Encode(ReadOnlySpan<ushort> coefficients, int d, Span<byte> bytes)
    {
        uint buffer = 0;
        int bits = 0, at = 0;
        foreach (var coefficient in coefficients)
        {
            buffer |= (uint)coefficient << bits;
            for (bits += d; bits >= 8; bits -= 8)
            {
                bytes[at++] = (byte)buffer;
                buffer >>= 8;
            }
        }
    }

    /// <summary>Algorithm 6; whole coefficients come out modulo 3329, also those that were encoded too large.</summary>
    public static void Decode(ReadOnlySpan<byte> bytes, int d, Span<ushort> coefficients)
    {
        uint buffer = 0;
        int bits = 0, at = 0;
        foreach (ref var coefficient in coefficients)
        {
            for (; bits < d; bits += 8) buffer |= (uint)bytes[at++] << bits;
            var number = buffer & ((1u << d) - 1);
            coefficient = d == Whole ? Ring.Reduce(number) : (ushort)number;
            buffer >>= d;
            bits -= d;
        }
    }

    /// <summary>Keeps <paramref name="d"/> bits of each coefficient (equation 4.7) and encodes them.</summary>
    public static void Compress(Span<ushort> coefficients, int d, Span<byte> bytes)
    {
        foreach (ref var coefficient in coefficients) coefficient = (ushort)(((((uint)coefficient << d) + (Ring.Q / 2)) / Ring.Q) & ((1u << d) - 1));
        Encode(coefficients, d, bytes);
    }

    /// <summary>Decodes <paramref name="d"/> bits a coefficient and stretches them (equation 4.8).</summary>
    public static void Decompress(ReadOnlySpan<byte> bytes, int d, Span<ushort> coefficients)
    {
        Decode(bytes, d, coefficients);
        foreach (ref var coefficient in coefficients) coefficient = (ushort)((((uint)coefficient * Ring.Q) + (1u << (d - 1))) >> d);
    }
}
