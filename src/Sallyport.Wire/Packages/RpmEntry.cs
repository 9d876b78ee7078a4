using System.Buffers.Binary;

namespace Sallyport.Wire.Packages;

/// <summary>The values of one tag in a header of rpm.</summary>
internal readonly ref struct RpmEntry
{
    private readonly ReadOnlySpan<byte> _data;

    internal RpmEntry(RpmType type, int count, ReadOnlySpan<byte> data)
    {
        (Type, Count) = (type, count);
        _data = data;
    }

    /// <summary>What the values are.</summary>
    public RpmType Type { get; }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>Text number <paramref name="index"/>; false when there is none or it has no end.</summary>
    public bool TryText(int index, out ReadOnlySpan<byte> text)
    {
        text = default;
        if ((uint)index >= (uint)Count || Type is not (RpmType.Text or RpmType.TextArray or RpmType.Translated)) return false;

        for (var rest = _data; rest.IndexOf((byte)0) is >= 0 and var end; rest = rest[(end + 1)..])
        {
            if (index-- > 0) continue;
            text = rest[..end];
            return true;
        }

        return false;
    }

    /// <summary>All texts, in their order.</summary>
    public RpmTexts Texts => new(Type is RpmType.Text or RpmType.TextArray or RpmType.Translated ? _data : default, Count);

    /// <summary>Number <paramref name="index"/>, without a sign; false when there is none or it lies beyond the data.</summary>
    public bool TryNumber(int index, out long number)
    {
        number = 0;
        var size = Type switch { RpmType.Byte or RpmType.Character => 1, RpmType.Short => 2, RpmType.Int => 4, _ => 0 };
        if ((uint)index >= (uint)Count || size == 0 || ((long)index + 1) * size > _data.Length) return false;

        var value = _data.Slice(index * size, size);
        number = size switch { 1 => value[0], 2 => BinaryPrimitives.ReadUInt16BigEndian(value), _ => BinaryPrimitives.ReadUInt32BigEndian(value) };
        return true;
    }
}
