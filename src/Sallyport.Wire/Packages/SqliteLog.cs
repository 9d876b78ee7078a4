using System.Buffers.Binary;

namespace Sallyport.Wire.Packages;

/// <summary>Follows the log beside a SQLite database (sqlite.org/fileformat2.html 4) frame by frame, and says which pages it replaces.</summary>
/// <remarks>Frames count up to the last one that ends a transaction, as long as the salt and the sums agree: what lies behind is from an earlier use of the file, or half written.</remarks>
internal sealed class SqliteLog
{
    /// <summary>Bytes of the log's own header.</summary>
    public const int HeaderSize = 32;

    /// <summary>Bytes before the page in a frame.</summary>
    public const int FrameHeaderSize = 24;

    private readonly byte[] _salt;
    private readonly bool _isBig;
    private readonly Dictionary<uint, long> _waiting = [];
    private readonly Dictionary<uint, long> _pages = [];
    private (uint One, uint Two) _sum;
    private long _at = HeaderSize;

    private SqliteLog(int pageSize, bool isBig, byte[] salt, (uint One, uint Two) sum)
    {
        PageSize = pageSize;
        (_isBig, _salt, _sum) = (isBig, salt, sum);
    }

    /// <summary>Bytes in a page.</summary>
    public int PageSize { get; }

    /// <summary>How many pages the database has after the last transaction; null when the log holds none.</summary>
    public uint? PageCount { get; private set; }

    /// <summary>Where in the log each page that it replaces begins.</summary>
    public IReadOnlyDictionary<uint, long> Pages => _pages;

    /// <summary>Reads the log's header. A log that was never used or was reset has none that counts, and is malformed.</summary>
    public static ParseResult<SqliteLog> Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderSize) return ParseResult.NeedMore(HeaderSize - file.Length);

        var magic = BinaryPrimitives.ReadUInt32BigEndian(file);
        if (magic is not (0x377F0682 or 0x377F0683)) return ParseResult.Malformed("no log of SQLite", 0);
        if (BinaryPrimitives.ReadUInt32BigEndian(file[4..]) != 3007000) return ParseResult.Malformed("a form of the log that is not known", 4);

        var size = BinaryPrimitives.ReadUInt32BigEndian(file[8..]);
        if (size is < 512 or > 65536 || (size & (size - 1)) != 0) return ParseResult.Malformed("a page size that is no power of two", 8);

        var isBig = (magic & 1) == 1;
        var sum = Sum((0, 0), file[..24], isBig);
        if (!Agrees(sum, file[24..])) return ParseResult.Malformed("a sum that does not agree", 24);

        return ParseResult.Ok(new SqliteLog((int)size, isBig, file[16..24].ToArray(), sum), HeaderSize);
    }

    /// <summary>Takes the next frame; false when it and all behind it do not count.</summary>
    /// <param name="frame">The frame's header and its page.</param>
    public bool Take(ReadOnlySpan<byte> frame)
    {
        if (frame.Length != FrameHeaderSize + PageSize || !frame[8..16].SequenceEqual(_salt)) return false;

        var sum = Sum(Sum(_sum, frame[..8], _isBig), frame[FrameHeaderSize..], _isBig);
        if (!Agrees(sum, frame[16..])) return false;

        _waiting[BinaryPrimitives.ReadUInt32BigEndian(frame)] = _at + FrameHeaderSize;
        (_sum, _at) = (sum, _at + frame.Length);
        if (BinaryPrimitives.ReadUInt32BigEndian(frame[4..]) is > 0 and var count) Commit(count);
        return true;
    }

    private void Commit(uint count)
    {
        PageCount = count;
        foreach (var (number, at) in _waiting) _pages[number] = at;
        _waiting.Clear();
    }

    /// <summary>The sums of the description's 4.2, over words of four bytes in the order that the magic number tells.</summary>
    private static (uint One, uint Two) Sum((uint One, uint Two) sum, ReadOnlySpan<byte> bytes, bool isBig)
    {
        var (one, two) = sum;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            one += Word(bytes, isBig) + two;
            two += Word(bytes[4..], isBig) + one;
        }

        return (one, two);
    }

    private static uint Word(ReadOnlySpan<byte> bytes, bool isBig) => isBig ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    private static bool Agrees((uint One, uint Two) sum, ReadOnlySpan<byte> written) =>
        (sum.One, sum.Two) == (BinaryPrimitives.ReadUInt32BigEndian(written), BinaryPrimitives.ReadUInt32BigEndian(written[4..]));
}
