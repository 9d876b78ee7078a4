using System.Buffers.Binary;

namespace Sallyport.Wire.Packages;

/// <summary>What a database of rpm in the form named ndb begins with (rpm's lib/backend/ndb/rpmpkg.c): magic, version and generation, then the number of its pages of slots; 32 bytes, all numbers with the lowest byte first.</summary>
/// <param name="SlotPages">Pages of slots, this header's own included.</param>
internal readonly record struct NdbHeader(int SlotPages)
{
    /// <summary>Bytes it takes, as much as two slots.</summary>
    public const int Size = 32;

    /// <summary>Bytes of a page of slots.</summary>
    public const int PageSize = 4096;

    private const uint Magic = 'R' | ('p' << 8) | ('m' << 16) | ('P' << 24);
    private const int MostSlotPages = 1 << 14;

    /// <summary>Reads it.</summary>
    public static ParseResult<NdbHeader> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Size) return ParseResult.NeedMore(Size - bytes.Length);
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic) return ParseResult.Malformed("no database of rpm's own form", 0);
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) != 0) return ParseResult.Malformed("of a version of rpm's own form that is not known", 4);

        var pages = BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]);
        return pages is 0 or > MostSlotPages ? ParseResult.Malformed("a database with a number of slots that none has", 12) : ParseResult.Ok(new NdbHeader((int)pages), Size);
    }
}
