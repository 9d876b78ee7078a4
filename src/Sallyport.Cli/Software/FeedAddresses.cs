using System.Collections.Immutable;

namespace Sallyport.Cli.Software;

/// <summary>Where the feeds are published. Asked only by <c>knowledge update</c>, never by a check.</summary>
internal static class FeedAddresses
{
    /// <summary>The whole feeds that cost one file each; a year of the NVD or another ecosystem of OSV is named on the command line.</summary>
    internal static ImmutableArray<string> All { get; } =
    [
        "https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json",
        "https://endoflife.date/api/v1/products/full",
        "https://osv-vulnerabilities.storage.googleapis.com/Bitnami/all.zip",
        "https://security-tracker.debian.org/tracker/data/json",
        "https://epss.empiricalsecurity.com/epss_scores-current.csv.gz",
    ];
}
