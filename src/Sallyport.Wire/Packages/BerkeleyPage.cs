using System.Buffers.Binary;

namespace Sallyport.Wire.Packages;

/// <summary>A view of a page of a hash database of Berkeley DB (its dbinc/db_page.h): keys and values by turns, or a stretch of a value that is too long for that.</summary>
/// <remarks>The header takes 26 bytes: log position 8, its own number, the one before and the next 4 each, entries and first used byte 2 each, level and kind 1 each. Then the places of the entries follow, which lie one before the other from the page's end on.</remarks>
internal readonly ref struct BerkeleyPage
{
    private const int HeaderSize = 26;
    private const int PlaceSize = 2;
    private const int LongValueSize = 12;
    private const byte UnsortedKind = 2;
    private const byte StretchKind = 7;
    private const byte SortedKind = 13;
    private const byte Short = 1;
    private const byte Long = 3;

    private readonly ReadOnlySpan<byte> _page;

    /// <param name="page">All of it; a shorter one than the header has no entries.</param>
    public BerkeleyPage(ReadOnlySpan<byte> page) => _page = page;

    /// <summary>True for a page of keys and values.</summary>
    public bool IsEntries => Kind is UnsortedKind or SortedKind;

    /// <summary>True for a stretch of a long value.</summary>
    public bool IsStretch => Kind == StretchKind;

    /// <summary>The page with the next stretch; 0 for the last.</summary>
    public uint Next => _page.Length < HeaderSize ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(_page[16..]);

    /// <summary>Pairs of key and value.</summary>
    public int Pairs => IsEntries ? BinaryPrimitives.ReadUInt16LittleEndian(_page[20..]) / 2 : 0;

    /// <summary>The bytes of a stretch; empty when its length goes beyond the page.</summary>
    public ReadOnlySpan<byte> Stretch
    {
        get
        {
            if (!IsStretch) return default;

            var length = Next == 0 ? BinaryPrimitives.ReadUInt16LittleEndian(_page[22..]) : _page.Length - HeaderSize;
            return length > _page.Length - HeaderSize ? default : _page.Slice(HeaderSize, length);
        }
    }

    private byte Kind => _page.Length < HeaderSize ? (byte)0 : _page[25];

    /// <summary>The key of a pair, where it is a number of a package; false for every other.</summary>
    public bool TryNumber(int pair, out uint number)
    {
        number = 0;
        if (!TryItem(2 * pair, out var item) || item is not [Short, ..] || item.Length != 1 + sizeof(uint)) return false;

        number = BinaryPrimitives.ReadUInt32LittleEndian(item[1..]);
        return true;
    }

    /// <summary>The value of a pair that is short enough to lie here; false for every other.</summary>
    public bool TryShort(int pair, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (!TryItem((2 * pair) + 1, out var item) || item is not [Short, ..]) return false;

        value = item[1..];
        return true;
    }

    /// <summary>Where a long value of a pair begins, and how long it is; false for every other.</summary>
    public bool TryLong(int pair, out uint page, out uint length)
    {
        (page, length) = (0, 0);
        if (!TryItem((2 * pair) + 1, out var item) || item is not [Long, ..] || item.Length < LongValueSize) return false;

        (page, length) = (BinaryPrimitives.ReadUInt32LittleEndian(item[4..]), BinaryPrimitives.ReadUInt32LittleEndian(item[8..]));
        return true;
    }

    /// <summary>An entry ends where the one before it begins.</summary>
    private bool TryItem(int index, out ReadOnlySpan<byte> item)
    {
        item = default;
        if (Place(index) is not { } start || (index == 0 ? _page.Length : Place(index - 1)) is not { } end || start < HeaderSize || start >= end || end > _page.Length) return false;

        item = _page[start..end];
        return true;
    }

    private int? Place(int index)
    {
        var at = HeaderSize + (PlaceSize * index);
        return at + PlaceSize > _page.Length ? null : BinaryPrimitives.ReadUInt16LittleEndian(_page[at..]);
    }
}
