using System.IO.Compression;

namespace Sallyport.Wire.Tls.Client;

/// <summary>Undoes the compression of a certificate message (RFC 8879), never beyond the length that the sender promised.</summary>
public static class CertificateCompression
{
    /// <summary>ZLIB (RFC 1950).</summary>
    public const ushort Zlib = 1;

    /// <summary>Brotli (RFC 7932).</summary>
    public const ushort Brotli = 2;

    /// <summary>Decompresses; null when the bytes are no such stream or give another length than promised.</summary>
    /// <param name="message">The compressed message.</param>
    /// <param name="limit">Longest result accepted, in bytes.</param>
    public static byte[]? Decompress(CompressedCertificateView message, int limit)
    {
        if (message.UncompressedLength > limit) return null;

        var plain = new byte[message.UncompressedLength];
        var fits = message.Algorithm switch
        {
            Zlib => Inflates(message.Compressed, plain),
            Brotli => BrotliDecoder.TryDecompress(message.Compressed, plain, out var written) && written == plain.Length,
            _ => false,
        };
        return fits ? plain : null;
    }

    /// <summary>True when the stream gives exactly as many bytes as <paramref name="plain"/> takes.</summary>
    private static bool Inflates(ReadOnlySpan<byte> compressed, byte[] plain)
    {
        using var input = new MemoryStream(compressed.ToArray(), writable: false);
        using var stream = new ZLibStream(input, CompressionMode.Decompress);
        try
        {
            return stream.ReadAtLeast(plain, plain.Length, throwOnEndOfStream: false) == plain.Length && stream.ReadByte() < 0;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException)
        {
            return false;
        }
    }
}
