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
    private const int MostInterim = 16;
    private const int SwitchingProtocols = 101;

    /// <summary>Reads the head of the final response at the start of <paramref name="bytes"/>: a server may send interim ones before it (RFC 9110 15.2), of which 101 alone ends the exchange.</summary>
    internal static ParseResult<HttpResponse> Read(ReadOnlySpan<byte> bytes)
    {
        var passed = 0;
        for (var interim = 0; interim <= MostInterim; interim++)
        {
            var read = ResponseHead.Read(bytes[passed..]);
            if (read.Status == ParseStatus.NeedMore) return ParseResult.NeedMore(read.Consumed);
            if (!read.IsOk) return ParseResult.Malformed(read.Reason!, passed + read.Offset);

            passed += read.Consumed;
            if (!IsInterim(read.Value.Status.Code)) return ParseResult.Ok(Keep(read.Value), passed);
        }

        return ParseResult.Malformed("interim responses without end", passed);
    }

    private static bool IsInterim(int status) => status is >= 100 and < 200 and not SwitchingProtocols;

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
