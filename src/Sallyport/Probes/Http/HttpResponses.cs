using System.Collections.Immutable;
using System.Text;
using Sallyport.Observations;
using Sallyport.Wire;
using Sallyport.Wire.Http;

namespace Sallyport.Probes.Http;

/// <summary>Turns a response head on the wire into an observation.</summary>
internal static class HttpResponses
{
    private const int MostFields = 200;

    /// <summary>Reads the head at the start of <paramref name="bytes"/>.</summary>
    internal static ParseResult<HttpResponse> Read(ReadOnlySpan<byte> bytes)
    {
        var read = ResponseHead.Read(bytes);
        if (read.Status == ParseStatus.NeedMore) return ParseResult.NeedMore(read.Consumed);
        if (!read.IsOk) return ParseResult.Malformed(read.Reason!, read.Offset);

        return ParseResult.Ok(Keep(read.Value), read.Consumed);
    }

    private static HttpResponse Keep(ResponseHead head)
    {
        var fields = ImmutableArray.CreateBuilder<HttpField>();
        foreach (var field in head.Fields)
        {
            if (fields.Count == MostFields) break;
            fields.Add(new HttpField(Encoding.Latin1.GetString(field.Name), Encoding.Latin1.GetString(field.Value)));
        }

        return new HttpResponse($"HTTP/{head.Status.Version.Major}.{head.Status.Version.Minor}", head.Status.Code, fields.DrainToImmutable());
    }
}
