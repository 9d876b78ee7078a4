using System.Collections.Immutable;
using System.Text;
using Sallyport.Knowledge.Ratings;
using Sallyport.Observations;
using Sallyport.Wire.Http;

namespace Sallyport.Verdicts.Grades;

/// <summary>How long Strict-Transport-Security holds; nothing at all where no HTTP is spoken.</summary>
internal static class HstsFacts
{
    private const string Source = "http/exchanges";

    internal static void Add(HttpObservation? http, ImmutableArray<RatedFact>.Builder facts, ImmutableArray<RatedGap>.Builder gaps)
    {
        if (http is null) return;

        if (http.Final is { } response) facts.Add(Read(response.Value("Strict-Transport-Security")));
        else gaps.Add(new(RatedAspect.Hsts, "no HTTP response was read"));
    }

    private static RatedFact Read(string? value)
    {
        if (value is null) return new(RatedAspect.Hsts, "absent", 0, "Strict-Transport-Security is not set", Source);

        var read = StrictTransportSecurity.Read(Encoding.Latin1.GetBytes(value));
        if (!read.IsOk) return new(RatedAspect.Hsts, "malformed", 0, "Strict-Transport-Security is malformed", Source);

        var seconds = (long)read.Value.MaxAge.TotalSeconds;
        return new(RatedAspect.Hsts, "max-age", seconds, $"Strict-Transport-Security lasts {seconds} s", Source);
    }
}
