using System.Buffers.Binary;
using System.IO.Compression;

namespace Sallyport.Knowledge.Feeds;

/// <summary>Unpacks gzip (RFC 1952) whole or not at all: the platform ends quietly where a file was cut off, so the length at its end is held against what came out.</summary>
internal static class Packed
{
    private const int Trailer = 8;
    private const int Chunk = 64 * 1024;

    /// <summary>Whether it begins like gzip.</summary>
    internal static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    /// <summary>Unpacks one member.</summary>
    /// <returns>Null when <paramref name="text"/> is whole.</returns>
    internal static FeedReading? Inflate(ReadOnlySpan<byte> packed, out byte[] text)
    {
        text = [];
        if (packed.Length < Trailer) return FeedReading.Incomplete("it is cut off");

        using var from = new GZipStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        if (Read(from, FeedLimits.LongestText) is not { } whole) return FeedFile.TooLarge(FeedLimits.LongestText);

        text = whole;
        return BinaryPrimitives.ReadUInt32LittleEndian(packed[^4..]) == (uint)whole.Length ? null : FeedReading.Incomplete("it is cut off");
    }

    /// <summary>Reads to the end; null when there is more than <paramref name="most"/>.</summary>
    internal static byte[]? Read(Stream from, int most)
    {
        using var all = new MemoryStream();
        var chunk = new byte[Chunk];
        while (from.Read(chunk) is var count and > 0)
        {
            if (all.Length + count > most) return null;
            all.Write(chunk, 0, count);
        }

        return all.ToArray();
    }
}
