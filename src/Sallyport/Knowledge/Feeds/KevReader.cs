using System.Text.Json;
using Sallyport.Knowledge.Software;

namespace Sallyport.Knowledge.Feeds;

/// <summary>Reads CISA's catalogue of known exploited vulnerabilities: which flaws of known products are exploited, since when, and whether by ransomware.</summary>
/// <remarks>The catalogue has no versions, and names of products are free text; members that are not known here are passed over.</remarks>
internal static class KevReader
{
    /// <summary>Reads the catalogue; one that holds fewer entries than it says is refused.</summary>
    internal static FeedReading Read(ReadOnlyMemory<byte> json, SoftwareSlice slice)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var entries = root.Items("vulnerabilities").ToList();
        if (root.Number("count") is { } promised && (int)promised != entries.Count) return FeedReading.Incomplete($"it says {promised} entries and holds {entries.Count}");
        if (entries.Count == 0) return FeedReading.Incomplete("it holds no entries");
        if (Dated(root) is not { } date) return FeedReading.Incomplete("it does not say of which day it is");

        var feed = new SoftwareFeed(FeedNames.Exploited, date, entries.Count);
        return Take(entries, feed, slice);
    }

    private static FeedReading Take(List<JsonElement> entries, SoftwareFeed feed, SoftwareSlice slice)
    {
        var names = FeedNamesIndex.Of(slice, product => product.Exploited);
        var editor = new SliceEditor(slice);
        editor.ChangeAll(flaw => flaw with { Exploited = null, Ransomware = false });
        var kept = entries.Count(entry => Apply(entry, names, editor, slice));
        return new FeedReading.Taken(editor.Close(feed), feed, kept);
    }

    private static bool Apply(JsonElement entry, FeedNamesIndex names, SliceEditor editor, SoftwareSlice slice)
    {
        if (FeedText.Cve(entry.Text("cveID")) is not { } cve || entry.Day("dateAdded") is not { } added) return false;

        var byRange = slice.Products.Where(product => editor.Has(product.Id, cve)).Select(product => product.Id);
        var products = names.Find($"{entry.Text("vendorProject")}/{entry.Text("product")}").Union(byRange, StringComparer.Ordinal).ToList();
        var isRansomware = entry.Text("knownRansomwareCampaignUse") == "Known";
        products.ForEach(product => editor.Change(product, cve, flaw => flaw with { Exploited = added, Ransomware = isRansomware }));
        return products.Count > 0;
    }

    /// <summary>The day of the release; the version is one too, with dots.</summary>
    private static DateOnly? Dated(JsonElement root) => root.Day("dateReleased") ?? JsonFields.Day(root.Text("catalogVersion")?.Replace('.', '-'));
}
