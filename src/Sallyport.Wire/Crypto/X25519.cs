namespace Sallyport.Wire.Crypto;

/// <summary>The X25519 function (RFC 7748 5): a scalar times a point of Curve25519, both and the result as 32 bytes.</summary>
/// <remarks>The sequence of operations and of memory accesses does not depend on the scalar.</remarks>
public static class X25519
{
    /// <summary>Bytes of a private key, a public key and a shared secret.</summary>
    public const int KeySize = 32;

    private const ulong A24 = 121665;

    private static ReadOnlySpan<byte> BasePoint =>
    [
        9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>The public key of <paramref name="privateKey"/>.</summary>
    /// <param name="privateKey">32 random bytes; they are clamped here, not by the caller.</param>
    /// <param name="publicKey">Receives 32 bytes.</param>
    public static void PublicKey(ReadOnlySpan<byte> privateKey, Span<byte> publicKey) => Agree(privateKey, BasePoint, publicKey);

    /// <summary>The secret shared with the owner of <paramref name="peer"/>.</summary>
    /// <param name="privateKey">32 random bytes; they are clamped here.</param>
    /// <param name="peer">The other's public key, 32 bytes; any value is taken, also non-canonical ones (RFC 7748 5).</param>
    /// <param name="shared">Receives 32 bytes.</param>
    /// <returns>False when the secret is all zero, so that the peer's point was of low order: TLS must abort then (RFC 8446 7.4.2).</returns>
    public static bool Agree(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> peer, Span<byte> shared)
    {
        Span<byte> scalar = stackalloc byte[KeySize];
        privateKey[..KeySize].CopyTo(scalar);
        scalar[0] &= 248;
        scalar[31] = (byte)((scalar[31] & 127) | 64);

        Ladder(scalar, Field25519.Read(peer)).Write(shared);
        return shared[..KeySize].ContainsAnyExcept((byte)0);
    }

    /// <summary>The Montgomery ladder of RFC 7748 5, in its names.</summary>
    private static Field25519 Ladder(ReadOnlySpan<byte> scalar, in Field25519 x1)
    {
        Field25519 x2 = Field25519.One, z2 = default, x3 = x1, z3 = Field25519.One;
        ulong swap = 0;
        for (var bit = 254; bit >= 0; bit--)
        {
            var k = (ulong)(scalar[bit >> 3] >> (bit & 7)) & 1;
            swap ^= k;
            Field25519.ConditionalSwap(swap, ref x2, ref x3);
            Field25519.ConditionalSwap(swap, ref z2, ref z3);
            swap = k;
            Step(x1, ref x2, ref z2, ref x3, ref z3);
        }

        Field25519.ConditionalSwap(swap, ref x2, ref x3);
        Field25519.ConditionalSwap(swap, ref z2, ref z3);
        Field25519.Multiply(out var result, x2, Field25519.Invert(z2));
        return result;
    }

    private static void Step(in Field25519 x1, ref Field25519 x2, ref Field25519 z2, ref Field25519 x3, ref Field25519 z3)
    {
        Field25519.Add(out var a, x2, z2);
        Field25519.Subtract(out var b, x2, z2);
        Field25519.Add(out var c, x3, z3);
        Field25519.Subtract(out var d, x3, z3);
        Field25519.Square(out var aa, a);
        Field25519.Square(out var bb, b);
        Field25519.Subtract(out var e, aa, bb);
        Field25519.Multiply(out var da, d, a);
        Field25519.Multiply(out var cb, c, b);

        Field25519.Add(out var sum, da, cb);
        Field25519.Subtract(out var difference, da, cb);
        Field25519.Square(out x3, sum);
        Field25519.Square(out var squared, difference);
        Field25519.Multiply(out z3, x1, squared);
        Field25519.Multiply(out x2, aa, bb);
        Field25519.MultiplySmall(out var scaled, e, A24);
        Field25519.Add(out var total, aa, scaled);
        Field25519.Multiply(out z2, e, total);
    }
}
