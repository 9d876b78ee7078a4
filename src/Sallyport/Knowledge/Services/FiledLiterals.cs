using System.Collections.Immutable;

namespace Sallyport.Knowledge.Services;

/// <summary>The literals of one field under which products are filed, looked up together in a value.</summary>
/// <param name="read">Reads the literals with the places of their products; called when the field is first seen.</param>
internal sealed class FiledLiterals(Func<IReadOnlyList<FiledLiteral>> read)
{
    /// <summary>Up to here looking for each literal is as fast as an index.</summary>
    private const int Few = 8;

    private readonly Lazy<(ImmutableArray<FiledLiteral> All, LiteralIndex? Index)> _filed = new(() =>
    {
        ImmutableArray<FiledLiteral> all = [.. read()];
        return (all, all.Length > Few ? new LiteralIndex([.. all.Select(filed => filed.Literal)]) : null);
    });

    /// <summary>Adds to <paramref name="products"/> the places of those that <paramref name="value"/> may speak for.</summary>
    internal void Find(string value, HashSet<int> products)
    {
        var (all, index) = _filed.Value;
        if (index is null)
        {
            foreach (var filed in all)
                if (value.Contains(filed.Literal, StringComparison.OrdinalIgnoreCase)) products.Add(filed.Product);
            return;
        }

        var found = new List<int>();
        index.Find(value, found);
        foreach (var place in found) products.Add(all[place].Product);
    }
}

/// <summary>A literal with the product that is filed under it.</summary>
/// <param name="Literal">The literal; an empty one stands in every value.</param>
/// <param name="Product">The product's place.</param>
internal readonly record struct FiledLiteral(string Literal, int Product);
