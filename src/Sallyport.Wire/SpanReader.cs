using System.Buffers.Binary;

namespace Sallyport.Wire;

/// <summary>A cursor over bytes in network order that latches its first failure: after it every read gives zero or empty, and nothing is read past the end.</summary>
/// <remarks>
/// A parser reads a whole structure in the order of the specification's table and asks once, at the end, whether <see cref="Failed"/>.
/// Whether running out of bytes means "need more" or "malformed" is the parser's knowledge: inside a length-prefixed body it is malformed.
/// </remarks>
public ref struct SpanReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private int _position;

    /// <summary>Starts at the first byte of <paramref name="bytes"/>.</summary>
    /// <param name="bytes">The input; only viewed, never copied.</param>
    public SpanReader(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>True when a read asked for more than was left.</summary>
    public bool Failed { get; private set; }

    /// <summary>Bytes read so far; where the failing read began, once <see cref="Failed"/>.</summary>
    public readonly int Position => _position;

    /// <summary>Bytes left to read.</summary>
    public readonly int Remaining => Failed ? 0 : _bytes.Length - _position;

    /// <summary>True when all was read and nothing failed.</summary>
    public readonly bool AtEnd => !Failed && _position == _bytes.Length;

    /// <summary>Everything that is left, without moving.</summary>
    public readonly ReadOnlySpan<byte> Rest => Failed ? default : _bytes[_position..];

    /// <summary>Reads an unsigned 8-bit number.</summary>
    public byte ReadUInt8() => Take(1) is { IsEmpty: false } b ? b[0] : (byte)0;

    /// <summary>Reads an unsigned 16-bit number, most significant byte first.</summary>
    public ushort ReadUInt16() => Take(2) is { IsEmpty: false } b ? BinaryPrimitives.ReadUInt16BigEndian(b) : (ushort)0;

    /// <summary>Reads an unsigned 24-bit number, most significant byte first.</summary>
    public int ReadUInt24() => Take(3) is { IsEmpty: false } b ? (b[0] << 16) | (b[1] << 8) | b[2] : 0;

    /// <summary>Reads an unsigned 32-bit number, most significant byte first.</summary>
    public uint ReadUInt32() => Take(4) is { IsEmpty: false } b ? BinaryPrimitives.ReadUInt32BigEndian(b) : 0;

    /// <summary>Reads an unsigned 64-bit number, most significant byte first.</summary>
    public ulong ReadUInt64() => Take(8) is { IsEmpty: false } b ? BinaryPrimitives.ReadUInt64BigEndian(b) : 0;

    /// <summary>Reads <paramref name="count"/> bytes as a view.</summary>
    /// <param name="count">How many; a negative count fails.</param>
    public ReadOnlySpan<byte> ReadBytes(int count) => Take(count);

    /// <summary>Reads a vector with an 8-bit length prefix (RFC 8446 3.4).</summary>
    public ReadOnlySpan<byte> ReadVector8() => Take(ReadUInt8());

    /// <summary>Reads a vector with a 16-bit length prefix (RFC 8446 3.4).</summary>
    public ReadOnlySpan<byte> ReadVector16() => Take(ReadUInt16());

    /// <summary>Reads a vector with a 24-bit length prefix (RFC 8446 3.4).</summary>
    public ReadOnlySpan<byte> ReadVector24() => Take(ReadUInt24());

    private ReadOnlySpan<byte> Take(int count)
    {
        if (Failed || (uint)count > (uint)(_bytes.Length - _position))
        {
            Failed = true;
            return default;
        }

        var taken = _bytes.Slice(_position, count);
        _position += count;
        return taken;
    }
}
