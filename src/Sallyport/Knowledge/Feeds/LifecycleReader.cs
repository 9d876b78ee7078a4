using System.Text.Json;
using Sallyport.Knowledge.Software;

namespace Sallyport.Knowledge.Feeds;

/// <summary>Reads lifecycles in the form of endoflife.date: a product or all of them (API v1), or the older list of one product's cycles.</summary>
/// <remarks>Its word "ended" was true on the day of the file; kept is the day of the end, from which it is worked out anew. Phases that a product does not have are absent, and <c>latest</c> may be null.</remarks>
internal static class LifecycleReader
{
    /// <summary>Reads API v1.</summary>
    internal static FeedReading Read(ReadOnlyMemory<byte> json, SoftwareSlice slice)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var isList = root.Member("result") is { ValueKind: JsonValueKind.Array };
        var products = isList ? root.Items("result").ToList() : [root.Member("result") ?? default];
        if (isList && root.Number("total") is { } promised && (int)promised != products.Count) return FeedReading.Incomplete($"it says {promised} products and holds {products.Count}");
        if (products.TrueForAll(product => product.Member("releases") is null)) return new FeedReading.Refused("it lists products without their releases", "take the list of all products in full, or one product");
        if ((root.Day("generated_at") ?? root.Day("last_modified")) is not { } date) return FeedReading.Incomplete("it does not say of which day it is");

        return Take(products.Select(product => (product.Text("name") ?? string.Empty, product.Items("releases").Select(Release))), new(FeedNames.Lifecycles, date, products.Count), !isList, slice);
    }

    /// <summary>Reads the older list; whose cycles they are is the file's name.</summary>
    internal static FeedReading ReadCycles(ReadOnlyMemory<byte> json, string name, DateOnly date, SoftwareSlice slice)
    {
        using var document = JsonDocument.Parse(json);
        return FeedNamesIndex.Of(slice, Names).Find(name).Count == 0
            ? new FeedReading.Refused($"it does not say whose cycles it lists, and '{name}' is no known product", "name the file as the product's id, as in nginx.json")
            : Take([(name, document.RootElement.EnumerateArray().Select(Cycle))], new(FeedNames.Lifecycles, date, 1), isPart: true, slice);
    }

    private static FeedReading Take(IEnumerable<(string Name, IEnumerable<SoftwareBranch?> Branches)> products, SoftwareFeed feed, bool isPart, SoftwareSlice slice)
    {
        var names = FeedNamesIndex.Of(slice, Names);
        var editor = new SliceEditor(slice);
        var kept = 0;
        foreach (var (name, branches) in products)
            foreach (var product in names.Find(name))
            {
                editor.Change(product, known => known with { Branches = [.. branches.OfType<SoftwareBranch>()] });
                kept++;
            }

        return new FeedReading.Taken(editor.Close(feed, isPart), feed, kept);
    }

    private static IEnumerable<string> Names(KnownProduct product) => product.Lifecycle is { } lifecycle ? [lifecycle] : [];

    private static SoftwareBranch? Release(JsonElement release)
    {
        if (FeedText.Version(release.Text("name")) is not { } cycle) return null;

        var ends = release.Day("eolFrom");
        var latest = release.Member("latest") ?? default;
        return new(cycle, release.Day("releaseDate"), ends, ends is null && release.Flag("isEol"), FeedText.Version(latest.Text("name")), latest.Day("date"));
    }

    private static SoftwareBranch? Cycle(JsonElement cycle)
    {
        var name = cycle.Text("cycle") ?? (cycle.Member("cycle") is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : null);
        return FeedText.Version(name) is { } branch
            ? new(branch, cycle.Day("releaseDate"), cycle.Day("eol"), cycle.Flag("eol"), FeedText.Version(cycle.Text("latest")), cycle.Day("latestReleaseDate"))
            : null;
    }
}
