using System.Buffers.Binary;

namespace Sallyport.Tests.Wire;

/// <summary>Writes a structure of C field by field, as a compiler for a 64-bit machine lays it out.</summary>
internal sealed class Structure
{
    private readonly List<byte> _bytes = [];

    public Structure Bytes(params ReadOnlySpan<byte> bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    public Structure Short(int value) => Align(2).Bytes((byte)value, (byte)(value >> 8));

    public Structure Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return Align(4).Bytes(bytes);
    }

    public Structure Long(long value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        return Align(8).Bytes(bytes);
    }

    /// <summary>Fills up to a multiple of <paramref name="size"/>.</summary>
    public Structure Align(int size)
    {
        while (_bytes.Count % size != 0) _bytes.Add(0xEE);
        return this;
    }

    public byte[] Make() => [.. _bytes];
}
