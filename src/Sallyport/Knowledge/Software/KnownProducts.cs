using Sallyport.Knowledge.Services;

namespace Sallyport.Knowledge.Software;

/// <summary>Joins what the slice knows with the products that rules can name, so that a feed is read for both.</summary>
internal static class KnownProducts
{
    /// <summary>The slice with the products of <paramref name="rules"/> that have a name in any feed and are not in it under any of theirs.</summary>
    internal static SoftwareSlice With(SoftwareSlice slice, IEnumerable<SoftwareProduct> rules)
    {
        var names = slice.Products.SelectMany(product => product.Exploited).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var further = rules.Where(rule => rule.Lifecycle is not null || rule.Kev.Any(name => !names.Contains(name))).Where(rule => Find(slice, rule) is null).Select(Of);
        return slice with { Products = [.. slice.Products, .. further] };
    }

    /// <summary>What the slice knows of a product that a rule names; null when it knows nothing.</summary>
    internal static KnownProduct? Find(SoftwareSlice slice, SoftwareProduct rule) =>
        slice.Find(rule.Id) ?? (rule.Lifecycle is { } lifecycle ? slice.Find(lifecycle) : null) ?? (rule.Cpe is { } cpe ? slice.Find(cpe.Replace("\\", string.Empty, StringComparison.Ordinal)) : null);

    private static KnownProduct Of(SoftwareProduct rule) => new()
    {
        Id = rule.Id,
        Lifecycle = rule.Lifecycle,
        Cpes = rule.Cpe is { } cpe ? [cpe.Replace("\\", string.Empty, StringComparison.Ordinal)] : [],
        Exploited = rule.Kev,
        Debian = rule.Debian,
    };
}
