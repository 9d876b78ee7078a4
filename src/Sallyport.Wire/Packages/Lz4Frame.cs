using System.Buffers.Binary;

namespace Sallyport.Wire.Packages;

/// <summary>The descriptor that an LZ4 frame begins with (LZ4 Frame Format 1.6): how its blocks are to be read.</summary>
/// <param name="BlockSize">Bytes that a block may decode to: 64 KiB, 256 KiB, 1 MiB or 4 MiB.</param>
/// <param name="BlockChecksum">Four bytes follow each block.</param>
/// <param name="ContentChecksum">Four bytes follow the end mark.</param>
/// <remarks>Checksums are not verified: what is read is a list whose own digest stands in a signed file, and a cut list shows by its missing end mark.</remarks>
internal readonly record struct Lz4Frame(int BlockSize, bool BlockChecksum, bool ContentChecksum)
{
    /// <summary>Earlier output that a block may refer to.</summary>
    public const int History = 64 * 1024;

    private const uint Magic = 0x184D2204;

    /// <summary>Reads the descriptor.</summary>
    /// <param name="bytes">The file's beginning, 19 bytes at most are looked at.</param>
    public static ParseResult<Lz4Frame> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 7) return ParseResult.NeedMore(7 - bytes.Length);
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic) return ParseResult.Malformed("no LZ4 frame", 0);

        var flags = bytes[4];
        if (flags >> 6 != 1) return ParseResult.Malformed("another version of the frame", 4);
        if ((flags & 1) != 0) return ParseResult.Malformed("a frame that needs a dictionary", 4);

        var size = (bytes[5] >> 4) & 7;
        if (size < 4) return ParseResult.Malformed("a block size that is not defined", 5);

        var length = 7 + ((flags & 8) != 0 ? 8 : 0);
        if (bytes.Length < length) return ParseResult.NeedMore(length - bytes.Length);
        return ParseResult.Ok(new Lz4Frame(1 << (8 + (2 * size)), (flags & 16) != 0, (flags & 4) != 0), length);
    }
}
