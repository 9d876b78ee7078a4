using System.Collections.Immutable;
using Sallyport.Knowledge.Software;

namespace Sallyport.Knowledge.Feeds;

/// <summary>Works what a feed says into a slice, flaw by flaw and product by product.</summary>
internal sealed class SliceEditor
{
    private readonly SoftwareSlice _slice;
    private readonly Dictionary<string, KnownProduct> _products;
    private readonly Dictionary<(string Product, string Cve), KnownVulnerability> _flaws;

    /// <summary>Begins with <paramref name="slice"/> as it is.</summary>
    internal SliceEditor(SoftwareSlice slice)
    {
        _slice = slice;
        _products = slice.Products.GroupBy(product => product.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        _flaws = _products.Values.SelectMany(product => product.Vulnerabilities.Select(flaw => (product.Id, Flaw: flaw))).GroupBy(pair => (pair.Id, pair.Flaw.Cve)).ToDictionary(group => group.Key, group => group.First().Flaw);
    }

    /// <summary>Every CVE there is, of whatever product.</summary>
    internal HashSet<string> Cves => _flaws.Keys.Select(key => key.Cve).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the product has that flaw already.</summary>
    internal bool Has(string product, string cve) => _flaws.ContainsKey((product, cve));

    /// <summary>Changes a flaw of a product, which is made when it was not there.</summary>
    internal void Change(string product, string cve, Func<KnownVulnerability, KnownVulnerability> change) =>
        _flaws[(product, cve)] = change(_flaws.GetValueOrDefault((product, cve)) ?? new KnownVulnerability { Cve = cve });

    /// <summary>Changes every flaw.</summary>
    internal void ChangeAll(Func<KnownVulnerability, KnownVulnerability> change)
    {
        foreach (var key in _flaws.Keys.ToList()) _flaws[key] = change(_flaws[key]);
    }

    /// <summary>Changes a product.</summary>
    internal void Change(string product, Func<KnownProduct, KnownProduct> change) => _products[product] = change(_products[product]);

    /// <summary>The slice with all changes and the feed that they came from.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="isPart">True when the file holds a part of the feed: what it does not hold keeps its age, so the feed keeps its day.</param>
    internal SoftwareSlice Close(SoftwareFeed feed, bool isPart = false) => _slice with
    {
        Feeds = [.. _slice.Feeds.Where(other => other.Name != feed.Name), isPart && _slice.Feed(feed.Name) is { } held ? held : feed],
        Products = [.. _slice.Products.Select(product => product.Id).Distinct(StringComparer.Ordinal).Select(Product)],
    };

    private KnownProduct Product(string id) => _products[id] with
    {
        Vulnerabilities = [.. _flaws.Where(entry => entry.Key.Product == id).Select(entry => entry.Value).OrderBy(flaw => flaw.Cve, StringComparer.Ordinal)],
    };

    /// <summary>Leaves out flaws that turned out to be neither exploited nor likely to be.</summary>
    internal static SoftwareSlice Prune(SoftwareSlice slice) => slice with
    {
        Products = [.. slice.Products.Select(product => product with { Vulnerabilities = product.Vulnerabilities.RemoveAll(flaw => !flaw.Matters) })],
    };
}
