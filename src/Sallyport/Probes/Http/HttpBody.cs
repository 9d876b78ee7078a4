using System.Collections.Immutable;
using System.Globalization;
using Sallyport.Observations;
using Sallyport.Wire.Http;

namespace Sallyport.Probes.Http;

/// <summary>Decides how much of a response body is read, and takes it out of its codings.</summary>
internal static class HttpBody
{
    /// <summary>Octets of a body that are kept.</summary>
    internal const int Most = 64 * 1024;

    private static readonly int[] WithoutBody = [204, 304];

    /// <summary>True when <paramref name="received"/>, all behind the head, is a whole body, or enough of it.</summary>
    internal static bool IsWhole(HttpResponse head, ReadOnlySpan<byte> received)
    {
        if (received.Length >= Most || WithoutBody.Contains(head.Status)) return true;
        if (IsChunked(head)) return EndsInLastChunk(received);

        return long.TryParse(head.Value("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && received.Length >= length;
    }

    /// <summary>The body in the clear, cut at <see cref="Most"/>; null when its coding cannot be read.</summary>
    internal static ImmutableArray<byte>? Read(HttpResponse head, ReadOnlySpan<byte> received) =>
        ResponseBody.Read(head, received) is { } body ? [.. body.AsSpan(0, Math.Min(body.Length, Most))] : null;

    private static bool IsChunked(HttpResponse head) => head.Value("Transfer-Encoding") is { } coding && coding.Contains("chunked", StringComparison.OrdinalIgnoreCase);

    private static bool EndsInLastChunk(ReadOnlySpan<byte> received)
    {
        while (true)
        {
            var chunk = ChunkedBody.Read(received);
            if (!chunk.IsOk) return chunk.Status == Wire.ParseStatus.Malformed;
            if (chunk.Value.Data.IsEmpty) return true;

            received = received[chunk.Consumed..];
        }
    }
}
