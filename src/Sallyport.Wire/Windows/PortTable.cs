using System.Buffers.Binary;

namespace Sallyport.Wire.Windows;

/// <summary>A view of a table of TCP or UDP endpoints and their processes, as Windows fills it.</summary>
/// <remarks>Has not run on a live Windows: <see cref="PortRowLayout"/> names what it was written from.</remarks>
internal readonly ref struct PortTable
{
    private readonly ReadOnlySpan<byte> _rows;
    private readonly PortRowLayout _layout;

    private PortTable(ReadOnlySpan<byte> rows, PortRowLayout layout)
    {
        _rows = rows;
        _layout = layout;
    }

    /// <summary>How many rows there are.</summary>
    public int Count => _layout is null ? 0 : _rows.Length / _layout.Size;

    /// <summary>Reads the count and holds it against the length.</summary>
    /// <param name="table">The buffer that was filled.</param>
    /// <param name="layout">The table's rows, by what was asked for.</param>
    public static ParseResult<PortTable> Read(ReadOnlySpan<byte> table, PortRowLayout layout)
    {
        if (table.Length < 4) return ParseResult.NeedMore(4 - table.Length);

        var count = BinaryPrimitives.ReadUInt32LittleEndian(table);
        if (count == 0) return ParseResult.Ok(default(PortTable), 4);
        if (count > (uint)(int.MaxValue - layout.Start) / (uint)layout.Size) return ParseResult.Malformed("more rows than a buffer can hold", 0);

        var end = layout.Start + ((int)count * layout.Size);
        return end > table.Length ? ParseResult.NeedMore(end - table.Length) : ParseResult.Ok(new PortTable(table[layout.Start..end], layout), end);
    }

    /// <summary>Row number <paramref name="index"/>, below <see cref="Count"/>.</summary>
    public PortRow this[int index] => new(_rows.Slice(index * _layout.Size, _layout.Size), _layout);
}
