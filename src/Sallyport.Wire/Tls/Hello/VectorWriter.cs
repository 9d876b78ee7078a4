using System.Buffers.Binary;

namespace Sallyport.Wire.Tls;

/// <summary>Writes numbers and length-prefixed vectors of RFC 8446 3 into a growing array.</summary>
internal sealed class VectorWriter
{
    private byte[] _bytes = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void UInt8(byte value) => Take(1)[0] = value;

    public void UInt16(ushort value) => BinaryPrimitives.WriteUInt16BigEndian(Take(2), value);

    public void UInt24(int value) => Number(Take(3), value);

    public void UInt32(uint value) => BinaryPrimitives.WriteUInt32BigEndian(Take(4), value);

    public void Bytes(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Take(bytes.Length));

    /// <summary>Leaves room for the length of a vector; <see cref="Close"/> fills it in.</summary>
    public int Open(int width)
    {
        var mark = Length;
        Take(width).Clear();
        return mark;
    }

    public void Close(int mark, int width)
    {
        var length = Length - mark - width;
        if (length >> (8 * width) != 0) throw new InvalidOperationException("A vector of " + length + " bytes does not fit its length prefix of " + width + ".");
        Number(_bytes.AsSpan(mark, width), length);
    }

    public void Vector(int width, ReadOnlySpan<byte> bytes)
    {
        var mark = Open(width);
        Bytes(bytes);
        Close(mark, width);
    }

    private static void Number(Span<byte> destination, int value)
    {
        for (var i = destination.Length - 1; i >= 0; i--, value >>= 8) destination[i] = (byte)value;
    }

    private Span<byte> Take(int count)
    {
        if (Length + count > _bytes.Length) Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Length + count));
        var taken = _bytes.AsSpan(Length, count);
        Length += count;
        return taken;
    }
}
