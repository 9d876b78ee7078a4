namespace Sallyport.Knowledge.Software;

/// <summary>Joins two slices feed by feed: of each source the newer data stands, so that neither an old import nor an old build hides what the other knows.</summary>
internal static class SliceMerge
{
    /// <summary>The joined slice; products that one of them lacks come from the other.</summary>
    internal static SoftwareSlice Newer(SoftwareSlice one, SoftwareSlice other) => new()
    {
        Feeds = [.. one.Feeds.Concat(other.Feeds).GroupBy(feed => feed.Name, StringComparer.Ordinal).Select(group => group.MaxBy(feed => feed.Date)!)],
        Distributions = IsNewer(one, other, FeedNames.Packages) ? other.Distributions : one.Distributions,
        Products = [.. one.Products.Concat(other.Products).GroupBy(product => product.Id, StringComparer.Ordinal).Select(group => group.Count() == 1 ? group.First() : Join(group.First(), group.Last(), one, other))],
    };

    private static KnownProduct Join(KnownProduct product, KnownProduct second, SoftwareSlice one, SoftwareSlice other) => product with
    {
        Branches = IsNewer(one, other, FeedNames.Lifecycles) && !second.Branches.IsEmpty ? second.Branches : product.Branches,
        Shipped = IsNewer(one, other, FeedNames.Packages) || IsNewer(one, other, FeedNames.Debian) ? second.Shipped : product.Shipped,
        Vulnerabilities = [.. Flaws(product, second, one, other)],
    };

    private static IEnumerable<KnownVulnerability> Flaws(KnownProduct product, KnownProduct second, SoftwareSlice one, SoftwareSlice other)
    {
        foreach (var pair in product.Vulnerabilities.Select(flaw => (flaw, IsSecond: false)).Concat(second.Vulnerabilities.Select(flaw => (flaw, IsSecond: true))).GroupBy(pair => pair.flaw.Cve, StringComparer.Ordinal))
        {
            var first = pair.Where(entry => !entry.IsSecond).Select(entry => entry.flaw).FirstOrDefault() ?? new() { Cve = pair.Key };
            var later = pair.Where(entry => entry.IsSecond).Select(entry => entry.flaw).FirstOrDefault() ?? new() { Cve = pair.Key };
            if (Join(first, later, one, other) is { Matters: true } flaw) yield return flaw;
        }
    }

    private static KnownVulnerability Join(KnownVulnerability first, KnownVulnerability later, SoftwareSlice one, SoftwareSlice other)
    {
        var exploited = IsNewer(one, other, FeedNames.Exploited) ? later : first;
        var hasRanges = !later.Ranges.IsEmpty && (first.Ranges.IsEmpty || IsNewer(one, other, FeedNames.Osv) || IsNewer(one, other, FeedNames.Nvd));
        return first with
        {
            Exploited = exploited.Exploited,
            Ransomware = exploited.Ransomware,
            Score = IsNewer(one, other, FeedNames.Scores) ? later.Score : first.Score,
            Cvss = (hasRanges ? later.Cvss : first.Cvss) ?? first.Cvss ?? later.Cvss,
            Condition = first.Condition ?? later.Condition,
            Ranges = hasRanges ? later.Ranges : first.Ranges,
            Debian = !later.Debian.IsEmpty && (first.Debian.IsEmpty || IsNewer(one, other, FeedNames.Debian)) ? later.Debian : first.Debian,
        };
    }

    /// <summary>Whether <paramref name="other"/> has newer data of that source.</summary>
    private static bool IsNewer(SoftwareSlice one, SoftwareSlice other, string feed) => other.Feed(feed)?.Date > (one.Feed(feed)?.Date ?? DateOnly.MinValue);
}
