using System.Buffers.Binary;
using System.Numerics;

namespace Sallyport.Wire.Packages;

/// <summary>The first hundred bytes of a SQLite database (sqlite.org/fileformat2.html 1.3): how its pages are cut.</summary>
/// <param name="PageSize">Bytes in a page, a power of two from 512 to 65,536.</param>
/// <param name="Usable">Those of them that hold content; extensions of SQLite reserve the others.</param>
internal sealed record SqliteHeader(int PageSize, int Usable)
{
    /// <summary>Bytes of the header.</summary>
    public const int Size = 100;

    private const int SmallestUsable = 480;

    /// <summary>Reads the header; encrypted databases and texts in UTF-16 are refused.</summary>
    public static ParseResult<SqliteHeader> Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < Size) return ParseResult.NeedMore(Size - file.Length);
        if (!file.StartsWith("SQLite format 3\0"u8)) return ParseResult.Malformed("no SQLite database", 0);

        var size = BinaryPrimitives.ReadUInt16BigEndian(file[16..]) is var written && written == 1 ? 65536 : written;
        if (size < 512 || !BitOperations.IsPow2(size)) return ParseResult.Malformed("a page size that is no power of two", 16);
        if (file[19] is not (1 or 2)) return ParseResult.Malformed("a form of SQLite database that is not known", 19);

        var usable = size - file[20];
        if (usable < SmallestUsable) return ParseResult.Malformed("pages with too little room", 20);
        if (BinaryPrimitives.ReadUInt32BigEndian(file[56..]) > 1) return ParseResult.Malformed("texts that are not in UTF-8", 56);

        return ParseResult.Ok(new SqliteHeader(size, usable), Size);
    }
}
