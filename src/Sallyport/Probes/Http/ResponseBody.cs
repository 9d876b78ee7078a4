using System.IO.Compression;
using Sallyport.Observations;
using Sallyport.Wire.Http;

namespace Sallyport.Probes.Http;

/// <summary>Takes a response body out of its codings, as far as it was read.</summary>
internal static class ResponseBody
{
    private const int MostUnpacked = 1024 * 1024;

    /// <summary>The body in the clear; null for a coding other than gzip and deflate, or when the first bytes already break it.</summary>
    /// <param name="head">The response.</param>
    /// <param name="received">What was received behind the head; it may be cut anywhere.</param>
    internal static byte[]? Read(HttpResponse head, ReadOnlySpan<byte> received)
    {
        var content = head.Value("Transfer-Encoding") is { } transfer && transfer.Contains("chunked", StringComparison.OrdinalIgnoreCase) ? Dechunked(received) : received.ToArray();
        return head.Value("Content-Encoding")?.Trim().ToLowerInvariant() switch
        {
            null or "" or "identity" => content,
            "gzip" or "x-gzip" => Unpacked(content, static packed => new GZipStream(packed, CompressionMode.Decompress)),
            "deflate" => Unpacked(content, static packed => new ZLibStream(packed, CompressionMode.Decompress)),
            _ => null,
        };
    }

    private static byte[] Dechunked(ReadOnlySpan<byte> received)
    {
        var body = new List<byte>();
        for (var read = ChunkedBody.Read(received); read.IsOk && !read.Value.Data.IsEmpty; read = ChunkedBody.Read(received))
        {
            body.AddRange(read.Value.Data);
            received = received[read.Consumed..];
        }

        return [.. body];
    }

    private static byte[]? Unpacked(byte[] packed, Func<Stream, Stream> open)
    {
        using var stream = open(new MemoryStream(packed));
        var clear = new byte[MostUnpacked];
        var length = 0;
        try
        {
            while (length < clear.Length && stream.Read(clear, length, clear.Length - length) is > 0 and var count) length += count;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            // A stream that wants a dictionary (RFC 1950 2.2) is an error of the routine, not of the data.
            // What was unpacked up to the break is what a browser would have shown.
        }

        return length == 0 && packed.Length > 0 ? null : clear[..length];
    }
}
