using System.Buffers.Binary;

namespace Sallyport.Wire.Packages;

/// <summary>Where a package's header lies in a database of the form ndb: magic, the package's number, its first block and how many there are, four bytes each.</summary>
/// <param name="Package">The number; 0 for a slot that is free.</param>
/// <param name="Offset">Where its blob begins, in bytes.</param>
internal readonly record struct NdbSlot(uint Package, long Offset)
{
    /// <summary>Bytes it takes.</summary>
    public const int Size = 16;

    /// <summary>Bytes before the package's header within its blob: magic, number, generation, length.</summary>
    public const int BlobHeaderSize = 16;

    private const int BlockSize = 16;
    private const uint Magic = 'S' | ('l' << 8) | ('o' << 16) | ('t' << 24);
    private const uint BlobMagic = 'B' | ('l' << 8) | ('b' << 16) | ('S' << 24);

    /// <summary>Reads a slot.</summary>
    public static ParseResult<NdbSlot> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Size) return ParseResult.NeedMore(Size - bytes.Length);
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic) return ParseResult.Malformed("a slot without its mark", 0);

        return ParseResult.Ok(new NdbSlot(BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]), BlockSize * (long)BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..])), Size);
    }

    /// <summary>Reads what stands before the package's header in its blob, and gives that one's length.</summary>
    public ParseResult<int> ReadLength(ReadOnlySpan<byte> blob)
    {
        if (blob.Length < BlobHeaderSize) return ParseResult.NeedMore(BlobHeaderSize - blob.Length);
        if (BinaryPrimitives.ReadUInt32LittleEndian(blob) != BlobMagic || BinaryPrimitives.ReadUInt32LittleEndian(blob[4..]) != Package) return ParseResult.Malformed("a blob that is not its slot's", 0);

        var length = BinaryPrimitives.ReadUInt32LittleEndian(blob[12..]);
        return length > int.MaxValue ? ParseResult.Malformed("a blob longer than any", 12) : ParseResult.Ok((int)length, BlobHeaderSize);
    }
}
