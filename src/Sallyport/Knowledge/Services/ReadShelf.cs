using System.Collections.Immutable;

namespace Sallyport.Knowledge.Services;

/// <summary>Products that have been read already: from a folder, or in a test.</summary>
internal sealed class ReadShelf : IProductShelf
{
    private readonly ImmutableArray<SoftwareProduct> _products;

    /// <summary>Takes <paramref name="products"/>; of two with one id the later stands.</summary>
    internal ReadShelf(IEnumerable<SoftwareProduct> products)
    {
        _products = [.. products.GroupBy(product => product.Id, StringComparer.Ordinal).Select(group => group.Last()).OrderBy(product => product.Id, StringComparer.Ordinal)];
        Ids = [.. _products.Select(product => product.Id)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Ids { get; }

    /// <inheritdoc/>
    public SoftwareProduct this[int place] => _products[place];

    /// <inheritdoc/>
    public Dictionary<string, FiledLiterals> File()
    {
        var filed = new Dictionary<string, List<FiledLiteral>>(StringComparer.Ordinal);
        for (var place = 0; place < _products.Length; place++)
            foreach (var rule in _products[place].Rules) File(rule, place, filed);

        return filed.ToDictionary(pair => pair.Key, pair => new FiledLiterals(() => pair.Value), StringComparer.Ordinal);
    }

    private static void File(ServiceRule rule, int place, Dictionary<string, List<FiledLiteral>> filed)
    {
        var literals = rule.Conditions.Select(Literals).ToList();
        var anchor = PatternText.Anchor(literals);
        if (!filed.TryGetValue(rule.Conditions[anchor].Field, out var list)) filed.Add(rule.Conditions[anchor].Field, list = []);
        list.AddRange(literals[anchor].Select(literal => new FiledLiteral(literal, place)));
    }

    private static string[] Literals(RuleCondition condition) =>
        condition.Patterns.IsEmpty ? [string.Empty] : [.. condition.Patterns.Select(pattern => pattern.LongestLiteral)];
}
