using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Sallyport.Wire.Crypto;

/// <summary>An element of the field of 2^255 - 19, the ground of Curve25519 (RFC 7748 4.1), as five limbs of 51 bits.</summary>
/// <remarks>
/// Limbs may exceed 51 bits between operations: a product leaves them below 2^52, a sum or difference of two products below 2^54,
/// and a product takes limbs below 2^54. Only <see cref="Write"/> reduces fully. No branch and no index depends on a value.
/// </remarks>
internal struct Field25519
{
    private const int LimbBits = 51;
    private const ulong LimbMask = (1UL << LimbBits) - 1;

    private ulong _limb0;
    private ulong _limb1;
    private ulong _limb2;
    private ulong _limb3;
    private ulong _limb4;

    public static Field25519 One => new() { _limb0 = 1 };

    /// <summary>Reads 32 bytes, least significant first; the top bit is ignored (RFC 7748 5).</summary>
    public static Field25519 Read(ReadOnlySpan<byte> bytes) => new()
    {
        _limb0 = BinaryPrimitives.ReadUInt64LittleEndian(bytes) & LimbMask,
        _limb1 = (BinaryPrimitives.ReadUInt64LittleEndian(bytes[6..]) >> 3) & LimbMask,
        _limb2 = (BinaryPrimitives.ReadUInt64LittleEndian(bytes[12..]) >> 6) & LimbMask,
        _limb3 = (BinaryPrimitives.ReadUInt64LittleEndian(bytes[19..]) >> 1) & LimbMask,
        _limb4 = (BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..]) >> 12) & LimbMask,
    };

    /// <summary>Writes the one canonical form, 32 bytes, least significant first.</summary>
    public readonly void Write(Span<byte> bytes)
    {
        var e = this;
        e.CarryThrough();
        e.CarryThrough();

        // Adding 19 overflows bit 255 exactly when the value is 2^255 - 19 or more; the carry says how many times to subtract.
        var quotient = (e._limb0 + 19) >> LimbBits;
        quotient = (e._limb1 + quotient) >> LimbBits;
        quotient = (e._limb2 + quotient) >> LimbBits;
        quotient = (e._limb3 + quotient) >> LimbBits;
        quotient = (e._limb4 + quotient) >> LimbBits;
        e._limb0 += 19 * quotient;
        e.CarryUp();

        BinaryPrimitives.WriteUInt64LittleEndian(bytes, e._limb0 | (e._limb1 << 51));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], (e._limb1 >> 13) | (e._limb2 << 38));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[16..], (e._limb2 >> 26) | (e._limb3 << 25));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[24..], (e._limb3 >> 39) | (e._limb4 << 12));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(out Field25519 sum, in Field25519 a, in Field25519 b)
    {
        sum._limb0 = a._limb0 + b._limb0;
        sum._limb1 = a._limb1 + b._limb1;
        sum._limb2 = a._limb2 + b._limb2;
        sum._limb3 = a._limb3 + b._limb3;
        sum._limb4 = a._limb4 + b._limb4;
    }

    /// <summary>a - b, with twice the prime added so that no limb goes below zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Subtract(out Field25519 difference, in Field25519 a, in Field25519 b)
    {
        const ulong lowest = 2 * (LimbMask - 18);
        const ulong others = 2 * LimbMask;
        difference._limb0 = a._limb0 + lowest - b._limb0;
        difference._limb1 = a._limb1 + others - b._limb1;
        difference._limb2 = a._limb2 + others - b._limb2;
        difference._limb3 = a._limb3 + others - b._limb3;
        difference._limb4 = a._limb4 + others - b._limb4;
    }

    /// <summary>Exchanges the two when <paramref name="swap"/> is 1, without a branch.</summary>
    public static void ConditionalSwap(ulong swap, ref Field25519 a, ref Field25519 b)
    {
        var mask = 0 - swap;
        SwapLimb(mask, ref a._limb0, ref b._limb0);
        SwapLimb(mask, ref a._limb1, ref b._limb1);
        SwapLimb(mask, ref a._limb2, ref b._limb2);
        SwapLimb(mask, ref a._limb3, ref b._limb3);
        SwapLimb(mask, ref a._limb4, ref b._limb4);
    }

    public static void Multiply(out Field25519 product, in Field25519 a, in Field25519 b)
    {
        ulong a0 = a._limb0 << 6, a1 = a._limb1 << 6, a2 = a._limb2 << 6, a3 = a._limb3 << 6, a4 = a._limb4 << 6;
        ulong b0 = b._limb0 << 7, b1 = b._limb1 << 7, b2 = b._limb2 << 7, b3 = b._limb3 << 7, b4 = b._limb4 << 7;

        // Weights 2^255 and above come back to the bottom times 19.
        var r0 = Low(a1, b4) + Low(a2, b3) + Low(a3, b2) + Low(a4, b1);
        var r1 = High(a1, b4) + High(a2, b3) + High(a3, b2) + High(a4, b1) + Low(a2, b4) + Low(a3, b3) + Low(a4, b2);
        var r2 = High(a2, b4) + High(a3, b3) + High(a4, b2) + Low(a3, b4) + Low(a4, b3);
        var r3 = High(a3, b4) + High(a4, b3) + Low(a4, b4);
        var r4 = High(a4, b4) * 19;
        r0 += High(a0, b4) + High(a1, b3) + High(a2, b2) + High(a3, b1) + High(a4, b0);
        r0 = (r0 * 19) + Low(a0, b0);
        r1 = (r1 * 19) + High(a0, b0) + Low(a0, b1) + Low(a1, b0);
        r2 = (r2 * 19) + High(a0, b1) + High(a1, b0) + Low(a0, b2) + Low(a1, b1) + Low(a2, b0);
        r3 = (r3 * 19) + High(a0, b2) + High(a1, b1) + High(a2, b0) + Low(a0, b3) + Low(a1, b2) + Low(a2, b1) + Low(a3, b0);
        r4 += High(a0, b3) + High(a1, b2) + High(a2, b1) + High(a3, b0);
        r4 += Low(a0, b4) + Low(a1, b3) + Low(a2, b2) + Low(a3, b1) + Low(a4, b0);
        product = Carry(r0, r1, r2, r3, r4);
    }

    public static void Square(out Field25519 square, in Field25519 a)
    {
        ulong a0 = a._limb0 << 6, a1 = a._limb1 << 6, a2 = a._limb2 << 6, a3 = a._limb3 << 6, a4 = a._limb4 << 6;

        // One shift more than in a product doubles the pairs that occur twice.
        ulong twice1 = a1 << 2, twice2 = a2 << 2, twice3 = a3 << 2, twice4 = a4 << 2;
        var r0 = Low(a1, twice4) + Low(a2, twice3);
        var r1 = High(a1, twice4) + High(a2, twice3) + Low(a2, twice4) + Low(a3, a3 << 1);
        var r2 = High(a2, twice4) + High(a3, a3 << 1) + Low(a3, twice4);
        var r3 = High(a3, twice4) + Low(a4, a4 << 1);
        var r4 = High(a4, a4 << 1) * 19;
        r0 += High(a0, twice4) + High(a1, twice3) + High(a2, a2 << 1);
        r0 = (r0 * 19) + Low(a0, a0 << 1);
        r1 = (r1 * 19) + High(a0, a0 << 1) + Low(a0, twice1);
        r2 = (r2 * 19) + High(a0, twice1) + Low(a0, twice2) + Low(a1, a1 << 1);
        r3 = (r3 * 19) + High(a0, twice2) + High(a1, a1 << 1) + Low(a0, twice3) + Low(a1, twice2);
        r4 += High(a0, twice3) + High(a1, twice2) + Low(a0, twice4) + Low(a1, twice3) + Low(a2, a2 << 1);
        square = Carry(r0, r1, r2, r3, r4);
    }

    /// <summary>Multiplies by a number below 2^40.</summary>
    public static void MultiplySmall(out Field25519 product, in Field25519 a, ulong factor)
    {
        var shifted = factor << 7;
        ulong a0 = a._limb0 << 6, a1 = a._limb1 << 6, a2 = a._limb2 << 6, a3 = a._limb3 << 6, a4 = a._limb4 << 6;
        product = Carry(
            Low(a0, shifted) + (High(a4, shifted) * 19),
            Low(a1, shifted) + High(a0, shifted),
            Low(a2, shifted) + High(a1, shifted),
            Low(a3, shifted) + High(a2, shifted),
            Low(a4, shifted) + High(a3, shifted));
    }

    /// <summary>1 / a as a^(p - 2); 0 gives 0. 254 squarings and 11 products.</summary>
    public static Field25519 Invert(in Field25519 a)
    {
        Square(out var a2, a);
        var t = Squared(a2, 2);
        Multiply(out var a9, t, a);
        Multiply(out var a11, a9, a2);
        Square(out t, a11);
        Multiply(out var ones5, t, a9);
        Multiply(out var ones10, Squared(ones5, 5), ones5);
        Multiply(out var ones20, Squared(ones10, 10), ones10);
        Multiply(out var ones40, Squared(ones20, 20), ones20);
        Multiply(out var ones50, Squared(ones40, 10), ones10);
        Multiply(out var ones100, Squared(ones50, 50), ones50);
        Multiply(out var ones200, Squared(ones100, 100), ones100);
        Multiply(out var ones250, Squared(ones200, 50), ones50);
        Multiply(out var inverse, Squared(ones250, 5), a11);
        return inverse;
    }

    private static Field25519 Squared(in Field25519 a, int times)
    {
        Square(out var result, a);
        for (var i = 1; i < times; i++) Square(out result, result);
        return result;
    }

    /// <summary>Moves what is above 51 bits into the next limb, all five at once: what arrives is too little to overflow again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Field25519 Carry(ulong r0, ulong r1, ulong r2, ulong r3, ulong r4) => new()
    {
        _limb0 = (r0 & LimbMask) + ((r4 >> LimbBits) * 19),
        _limb1 = (r1 & LimbMask) + (r0 >> LimbBits),
        _limb2 = (r2 & LimbMask) + (r1 >> LimbBits),
        _limb3 = (r3 & LimbMask) + (r2 >> LimbBits),
        _limb4 = (r4 & LimbMask) + (r3 >> LimbBits),
    };

    private void CarryThrough()
    {
        var over = CarryUp();
        _limb0 += 19 * over;
    }

    private ulong CarryUp()
    {
        _limb1 += _limb0 >> LimbBits;
        _limb2 += _limb1 >> LimbBits;
        _limb3 += _limb2 >> LimbBits;
        _limb4 += _limb3 >> LimbBits;
        var over = _limb4 >> LimbBits;
        _limb0 &= LimbMask;
        _limb1 &= LimbMask;
        _limb2 &= LimbMask;
        _limb3 &= LimbMask;
        _limb4 &= LimbMask;
        return over;
    }

    private static void SwapLimb(ulong mask, ref ulong a, ref ulong b)
    {
        var difference = mask & (a ^ b);
        a ^= difference;
        b ^= difference;
    }

    /// <summary>The part of the product above bit 51.</summary>
    /// <remarks>The factors come shifted left by 13 bits in all, which moves bit 51 to the border of the two words: no carry ever has to cross it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong High(ulong a, ulong b) => Bmi2.X64.IsSupported ? Bmi2.X64.MultiplyNoFlags(a, b) : Math.BigMul(a, b, out _);

    /// <summary>The part of the product below bit 51.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Low(ulong a, ulong b) => (a * b) >> 13;
}
