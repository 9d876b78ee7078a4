using System.Buffers.Binary;

namespace Sallyport.Wire.Packages;

/// <summary>The first page of a hash database of Berkeley DB (its dbinc/db_page.h, struct _dbmeta33), as far as reading all of it needs.</summary>
/// <param name="PageSize">Bytes of a page, this one included.</param>
/// <param name="Pages">How many pages there are.</param>
internal readonly record struct BerkeleyHeader(int PageSize, long Pages)
{
    /// <summary>Bytes that are looked at.</summary>
    public const int Size = 36;

    private const uint HashMagic = 0x061561;
    private const byte HashKind = 8;
    private const byte Checksummed = 1;

    /// <summary>Reads it.</summary>
    public static ParseResult<BerkeleyHeader> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Size) return ParseResult.NeedMore(Size - bytes.Length);

        var magic = BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]);
        if (BinaryPrimitives.ReverseEndianness(magic) == HashMagic) return ParseResult.Malformed("a database of a machine with the other order of bytes", 12);
        if (magic != HashMagic || bytes[25] != HashKind) return ParseResult.Malformed("no hash database of Berkeley DB", 12);
        if (bytes[24] != 0 || (bytes[26] & Checksummed) != 0) return ParseResult.Malformed("a database with encrypted or checksummed pages", 24);

        var size = BinaryPrimitives.ReadUInt32LittleEndian(bytes[20..]);
        var isSize = size is >= 512 and <= 65536 && (size & (size - 1)) == 0;
        return isSize ? ParseResult.Ok(new BerkeleyHeader((int)size, BinaryPrimitives.ReadUInt32LittleEndian(bytes[32..]) + 1L), Size) : ParseResult.Malformed("a database with a size of pages that none has", 20);
    }
}
