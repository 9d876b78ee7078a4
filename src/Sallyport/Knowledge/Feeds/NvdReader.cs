using System.Collections.Immutable;
using System.Text.Json;
using Sallyport.Knowledge.Software;

namespace Sallyport.Knowledge.Feeds;

/// <summary>Reads the NVD's API 2.0, an answer or a yearly file: which versions have a flaw, how severe it is, and since when it is in CISA's catalogue.</summary>
/// <remarks>Since 2026-04-15 the NVD works on few of its entries, so that one without products says nothing. This product uses data from the NVD API but is not endorsed or certified by the NVD.</remarks>
internal static class NvdReader
{
    private const double Severe = 7;

    /// <summary>Reads the entries; fewer than the answer promises means that it was cut off.</summary>
    internal static FeedReading Read(ReadOnlyMemory<byte> json, SoftwareSlice slice)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var entries = root.Items("vulnerabilities").ToList();
        if (root.Number("resultsPerPage") is { } promised && (int)promised != entries.Count) return FeedReading.Incomplete($"it says {promised} entries and holds {entries.Count}");
        if (root.Day("timestamp") is not { } date) return FeedReading.Incomplete("it does not say of which day it is");

        var feed = new SoftwareFeed(FeedNames.Nvd, date, entries.Count);
        var editor = new SliceEditor(slice);
        var names = FeedNamesIndex.Of(slice, product => product.Cpes);
        var kept = entries.Count(entry => Apply(entry.Member("cve") ?? default, names, editor));
        return new FeedReading.Taken(editor.Close(feed, isPart: !(root.Number("totalResults") <= entries.Count)), feed, kept);
    }

    private static bool Apply(JsonElement entry, FeedNamesIndex names, SliceEditor editor)
    {
        if (FeedText.Cve(entry.Text("id")) is not { } cve || entry.Text("vulnStatus") == "Rejected") return false;

        var (score, added) = (Score(entry), entry.Day("cisaExploitAdd"));
        var matches = entry.Items("configurations").SelectMany(CpeMatches.Of).ToList();
        var isKept = false;
        foreach (var group in matches.SelectMany(match => names.Find(match.Product).Select(product => (product, match))).GroupBy(pair => pair.product, pair => pair.match, StringComparer.Ordinal))
        {
            if (!editor.Has(group.Key, cve) && !(score >= Severe) && added is null) continue;
            isKept = true;
            editor.Change(group.Key, cve, flaw => With(flaw, [.. group], score, added));
        }

        return isKept;
    }

    private static KnownVulnerability With(KnownVulnerability flaw, ImmutableArray<CpeMatch> matches, double? score, DateOnly? added) => flaw with
    {
        Cvss = score ?? flaw.Cvss,
        Exploited = flaw.Exploited ?? added,
        Ranges = [.. matches.Select(match => match.Range).Distinct().Take(FeedLimits.MostRanges)],
        Condition = flaw.Condition ?? (matches.All(match => match.OnlyWith is not null) ? $"together with {matches[0].OnlyWith}" : null),
    };

    /// <summary>The newest version's score: 3.1, 3.0, 4.0, then 2.</summary>
    private static double? Score(JsonElement entry)
    {
        var metrics = entry.Member("metrics") ?? default;
        return new[] { "cvssMetricV31", "cvssMetricV30", "cvssMetricV40", "cvssMetricV2" }
            .SelectMany(name => metrics.Items(name)).Select(metric => (metric.Member("cvssData") ?? default).Number("baseScore")).FirstOrDefault(score => score is >= 0 and <= 10);
    }
}
