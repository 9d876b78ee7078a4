using System.Text.Json;
using Sallyport.Knowledge.Software;

namespace Sallyport.Knowledge.Feeds;

/// <summary>A product with versions that have a flaw.</summary>
/// <param name="Product">Vendor and product, joined with a colon.</param>
/// <param name="Range">Which versions.</param>
/// <param name="OnlyWith">Other software that must be there too; null for none.</param>
internal sealed record CpeMatch(string Product, VersionRange Range, string? OnlyWith);

/// <summary>Reads the configurations of the NVD: sets of products, any of which has the flaw, or all of which together have it.</summary>
internal static class CpeMatches
{
    /// <summary>The vulnerable products of one configuration. Hardware that firmware runs on is no condition; another system is one.</summary>
    internal static IEnumerable<CpeMatch> Of(JsonElement configuration)
    {
        if (configuration.Flag("negate")) return [];

        var all = configuration.Items("nodes").Where(node => !node.Flag("negate")).SelectMany(node => node.Items("cpeMatch")).ToList();
        var with = configuration.Text("operator") == "AND" ? all.Where(match => !match.Flag("vulnerable")).Select(Parts).FirstOrDefault(cpe => cpe is [_, _, not "h", _, _, ..]) : null;
        return all.Where(match => match.Flag("vulnerable")).Select(match => Match(match, with is null ? null : $"{with[3]} {with[4]}")).OfType<CpeMatch>();
    }

    private static CpeMatch? Match(JsonElement match, string? with) =>
        Parts(match) is [_, _, _, var vendor, var product, var version, var update, ..] && Range(match, version, update) is { } range ? new($"{vendor}:{product}", range, with) : null;

    /// <summary>The two ends; without any, the version of the name itself, and every version where the name has none.</summary>
    private static VersionRange? Range(JsonElement match, string version, string update)
    {
        var range = new VersionRange(End(match, "versionStartIncluding"), End(match, "versionEndExcluding"), End(match, "versionEndIncluding"), End(match, "versionStartExcluding"));
        if (range != new VersionRange(null, null, null) || version == "*") return range;

        var whole = FeedText.Version(update is "*" or "-" ? version : $"{version}-{update}");
        return version == "-" || whole is null ? null : new(whole, null, whole);
    }

    private static string? End(JsonElement match, string name) => FeedText.Version(match.Text(name));

    /// <summary>The thirteen parts of a name in CPE 2.3; escaped characters are what they stand for, but a colon, which separates.</summary>
    private static string[] Parts(JsonElement match) => (match.Text("criteria") ?? string.Empty).Split(':').Select(part => part.Replace("\\", string.Empty, StringComparison.Ordinal)).ToArray();
}
