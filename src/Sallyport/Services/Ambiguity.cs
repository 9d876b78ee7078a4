using System.Collections.Immutable;
using Sallyport.Knowledge.Services;

namespace Sallyport.Services;

/// <summary>Decides whether several products that are each sure can stand in one layer together; where they cannot, none of them is chosen by chance, and the answer says so.</summary>
/// <remarks>
/// Proxies stand behind one another, and so do servers: the one that answers plain HTTP on the port of TLS is in front, and hands the other's fields on.
/// </remarks>
internal static class Ambiguity
{
    /// <summary>What cannot be told, in words; null when nothing is ambiguous.</summary>
    internal static string? Of(ImmutableArray<IdentifiedProduct> products)
    {
        var rivals = products.Where(product => product.IsSure && product.Product.Layer is ServiceLayer.Server or ServiceLayer.Application)
            .GroupBy(product => product.Product.Layer)
            .FirstOrDefault(layer => layer.Count() > 1 && !IsChain([.. layer]));
        return rivals is null ? null : $"{string.Join(" and ", rivals.Select(product => product.Words))} are each sure, so it cannot be told which of them it is";
    }

    private static bool IsChain(ImmutableArray<IdentifiedProduct> products) => products.Count(product => product.Fields.Any(field => field.StartsWith("plain.", StringComparison.Ordinal))) == 1;
}
