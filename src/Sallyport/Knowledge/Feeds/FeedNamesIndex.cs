using System.Collections.Frozen;
using Sallyport.Knowledge.Software;

namespace Sallyport.Knowledge.Feeds;

/// <summary>Finds the products that a feed's own name stands for; feeds write names as they like, so case and white space do not count.</summary>
internal sealed class FeedNamesIndex
{
    private readonly FrozenDictionary<string, List<string>> _products;

    private FeedNamesIndex(IEnumerable<(string Name, string Product)> names) =>
        _products = names.GroupBy(pair => Plain(pair.Name), StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Product).Distinct(StringComparer.Ordinal).ToList(), StringComparer.Ordinal);

    /// <summary>By names that <paramref name="names"/> gives for each product.</summary>
    internal static FeedNamesIndex Of(SoftwareSlice slice, Func<KnownProduct, IEnumerable<string>> names) =>
        new(slice.Products.SelectMany(product => names(product).Select(name => (name, product.Id))));

    /// <summary>The ids of the products of that name.</summary>
    internal IReadOnlyList<string> Find(string name) => _products.GetValueOrDefault(Plain(name)) ?? [];

    private static string Plain(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(" /", "/", StringComparison.Ordinal).Replace("/ ", "/", StringComparison.Ordinal).ToLowerInvariant();
}
