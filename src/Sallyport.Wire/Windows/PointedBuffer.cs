using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Sallyport.Wire.Windows;

/// <summary>A buffer that Windows filled with structures of 64-bit programs which point at other places of the same buffer.</summary>
/// <remarks>A pointer is followed only when it stays inside; the buffer must still lie where it was when it was filled.</remarks>
internal readonly ref struct PointedBuffer
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ulong _address;

    /// <summary>Takes the buffer.</summary>
    /// <param name="bytes">As it was filled.</param>
    /// <param name="address">Where it lies in memory: what its pointers are counted from.</param>
    internal PointedBuffer(ReadOnlySpan<byte> bytes, ulong address)
    {
        _bytes = bytes;
        _address = address;
    }

    /// <summary>Its length in bytes.</summary>
    internal int Length => _bytes.Length;

    /// <summary>The bytes from an offset on.</summary>
    internal ReadOnlySpan<byte> From(int offset) => _bytes[offset..];

    /// <summary>A number of 32 bits at an offset.</summary>
    internal uint Number(int offset) => BinaryPrimitives.ReadUInt32LittleEndian(_bytes[offset..]);

    /// <summary>What the pointer at an offset points at, to the end of the buffer; empty for a pointer that leads out of it.</summary>
    internal ReadOnlySpan<byte> Behind(int offset)
    {
        var distance = BinaryPrimitives.ReadUInt64LittleEndian(_bytes[offset..]) - _address;
        return distance >= (ulong)_bytes.Length ? default : _bytes[(int)distance..];
    }

    /// <summary>The text of UTF-16 that the pointer at an offset points at, up to its end mark; null where it has none.</summary>
    internal string? Text(int offset)
    {
        var words = MemoryMarshal.Cast<byte, char>(Behind(offset));
        var end = words.IndexOf('\0');
        return end < 0 ? null : words[..end].ToString();
    }
}
