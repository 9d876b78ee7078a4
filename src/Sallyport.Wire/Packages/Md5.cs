using System.Buffers.Binary;
using System.Numerics;

namespace Sallyport.Wire.Packages;

/// <summary>The MD5 digest (RFC 1321) of bytes that come in pieces.</summary>
/// <remarks>
/// The platform's own is missing where only approved algorithms are allowed, and loads the system's crypto library, which takes longer than the digest of a
/// program. dpkg records nothing better: the digest tells damage and careless change, not an attacker who makes collisions.
/// </remarks>
internal sealed class Md5
{
    private const int Block = 64;

    private static readonly uint[] Sines = MakeSines();
    private readonly byte[] _pending = new byte[Block];
    private uint _a = 0x67452301;
    private uint _b = 0xefcdab89;
    private uint _c = 0x98badcfe;
    private uint _d = 0x10325476;
    private long _length;

    /// <summary>Takes the next bytes.</summary>
    /// <param name="bytes">Any number of them.</param>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        var held = (int)(_length % Block);
        _length += bytes.Length;
        if (held > 0)
        {
            var taken = Math.Min(Block - held, bytes.Length);
            bytes[..taken].CopyTo(_pending.AsSpan(held));
            bytes = bytes[taken..];
            if (held + taken < Block) return;
            Mix(_pending);
        }

        var whole = bytes.Length / Block * Block;
        Mix(bytes[..whole]);
        bytes[whole..].CopyTo(_pending);
    }

    /// <summary>The digest of all that was taken, in lower hexadecimal; nothing may be appended afterwards.</summary>
    public string Finish()
    {
        Span<byte> end = stackalloc byte[Block + 8];
        end[0] = 0x80;
        var padding = (int)((((55 - _length) % Block) + Block) % Block) + 1;
        BinaryPrimitives.WriteInt64LittleEndian(end[padding..], _length * 8);
        Append(end[..(padding + 8)]);

        Span<byte> digest = stackalloc byte[16];
        BinaryPrimitives.WriteUInt32LittleEndian(digest, _a);
        BinaryPrimitives.WriteUInt32LittleEndian(digest[4..], _b);
        BinaryPrimitives.WriteUInt32LittleEndian(digest[8..], _c);
        BinaryPrimitives.WriteUInt32LittleEndian(digest[12..], _d);
        return Convert.ToHexStringLower(digest);
    }

    private static uint[] MakeSines()
    {
        var sines = new uint[Block];
        for (var step = 0; step < Block; step++) sines[step] = (uint)(long)(Math.Abs(Math.Sin(step + 1)) * 4294967296.0);
        return sines;
    }

    private void Mix(ReadOnlySpan<byte> blocks)
    {
        Span<uint> words = stackalloc uint[16];
        for (; blocks.Length >= Block; blocks = blocks[Block..])
        {
            for (var i = 0; i < 16; i++) words[i] = BinaryPrimitives.ReadUInt32LittleEndian(blocks[(i * 4)..]);
            MixOne(words);
        }
    }

    /// <summary>The four rounds of RFC 1321 3.4, unrolled by four steps so that the four words need not be moved about.</summary>
    private void MixOne(ReadOnlySpan<uint> x)
    {
        var (a, b, c, d) = (_a, _b, _c, _d);
        ReadOnlySpan<uint> t = Sines;
        for (var i = 0; i < 16; i += 4)
        {
            a = b + BitOperations.RotateLeft(a + (d ^ (b & (c ^ d))) + x[i] + t[i], 7);
            d = a + BitOperations.RotateLeft(d + (c ^ (a & (b ^ c))) + x[i + 1] + t[i + 1], 12);
            c = d + BitOperations.RotateLeft(c + (b ^ (d & (a ^ b))) + x[i + 2] + t[i + 2], 17);
            b = c + BitOperations.RotateLeft(b + (a ^ (c & (d ^ a))) + x[i + 3] + t[i + 3], 22);
        }

        for (var i = 0; i < 16; i += 4)
        {
            a = b + BitOperations.RotateLeft(a + (c ^ (d & (b ^ c))) + x[((5 * i) + 1) & 15] + t[16 + i], 5);
            d = a + BitOperations.RotateLeft(d + (b ^ (c & (a ^ b))) + x[((5 * i) + 6) & 15] + t[17 + i], 9);
            c = d + BitOperations.RotateLeft(c + (a ^ (b & (d ^ a))) + x[((5 * i) + 11) & 15] + t[18 + i], 14);
            b = c + BitOperations.RotateLeft(b + (d ^ (a & (c ^ d))) + x[5 * i & 15] + t[19 + i], 20);
        }

        for (var i = 0; i < 16; i += 4)
        {
            a = b + BitOperations.RotateLeft(a + (b ^ c ^ d) + x[((3 * i) + 5) & 15] + t[32 + i], 4);
            d = a + BitOperations.RotateLeft(d + (a ^ b ^ c) + x[((3 * i) + 8) & 15] + t[33 + i], 11);
            c = d + BitOperations.RotateLeft(c + (d ^ a ^ b) + x[((3 * i) + 11) & 15] + t[34 + i], 16);
            b = c + BitOperations.RotateLeft(b + (c ^ d ^ a) + x[((3 * i) + 14) & 15] + t[35 + i], 23);
        }

        for (var i = 0; i < 16; i += 4)
        {
            a = b + BitOperations.RotateLeft(a + (c ^ (b | ~d)) + x[7 * i & 15] + t[48 + i], 6);
            d = a + BitOperations.RotateLeft(d + (b ^ (a | ~c)) + x[((7 * i) + 7) & 15] + t[49 + i], 10);
            c = d + BitOperations.RotateLeft(c + (a ^ (d | ~b)) + x[((7 * i) + 14) & 15] + t[50 + i], 15);
            b = c + BitOperations.RotateLeft(b + (d ^ (c | ~a)) + x[((7 * i) + 21) & 15] + t[51 + i], 21);
        }

        (_a, _b, _c, _d) = (_a + a, _b + b, _c + c, _d + d);
    }
}
