using System.Collections.Immutable;

namespace Sallyport.Knowledge.Services;

/// <summary>All products with their rules, and one matcher over them.</summary>
/// <remarks>
/// Each rule is filed under a literal that must stand in a value of one of its fields. What was seen is gone through once for these literals; only the products that they lead to are
/// read and their rules tried.
/// </remarks>
public sealed class RuleBook
{
    private readonly IProductShelf _shelf;
    private readonly Dictionary<string, FiledLiterals> _filed;
    private readonly Dictionary<string, (string Part, FiledLiterals Filed)[]> _parts;

    /// <summary>Compiles <paramref name="products"/>.</summary>
    /// <param name="products">The products; of two with one id the later stands.</param>
    public RuleBook(IEnumerable<SoftwareProduct> products)
        : this(new ReadShelf(products))
    {
    }

    internal RuleBook(IProductShelf shelf)
    {
        _shelf = shelf;
        _filed = shelf.File();
        _parts = _filed.Keys.Select(DerivedField.Of).OfType<DerivedField>().GroupBy(field => field.Body, field => (field.Part, _filed[field.Body[..^"body".Length] + field.Part]), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>A book without products.</summary>
    public static RuleBook Empty { get; } = new([]);

    /// <summary>The ids of the products, in order.</summary>
    public IReadOnlyList<string> Ids => _shelf.Ids;

    /// <summary>All products, in the order of their ids; reads every one.</summary>
    public ImmutableArray<SoftwareProduct> Products => [.. Enumerable.Range(0, _shelf.Ids.Count).Select(place => _shelf[place])];

    /// <summary>The product of that id; null when there is none.</summary>
    /// <param name="id">The id.</param>
    public SoftwareProduct? Find(string id)
    {
        for (var place = 0; place < _shelf.Ids.Count; place++)
            if (_shelf.Ids[place] == id) return _shelf[place];
        return null;
    }

    /// <summary>The rules that what <paramref name="seen"/> tells meets, by product.</summary>
    /// <param name="seen">The values of fields.</param>
    public IReadOnlyList<RuleMatch> Match(FieldTable seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        var matches = new List<RuleMatch>();
        var values = new SeenValues(seen);
        foreach (var place in Candidates(seen, values).Order())
        {
            var product = _shelf[place];
            foreach (var rule in product.Rules)
                if (RuleTest.Match(product, rule, values) is { } match) matches.Add(match);
        }

        return matches;
    }

    /// <summary>The places of products of which a filed literal was seen.</summary>
    private HashSet<int> Candidates(FieldTable seen, SeenValues values)
    {
        var candidates = new HashSet<int>();
        foreach (var (field, own) in seen.Own)
        {
            if (_filed.TryGetValue(field, out var filed)) Find(filed, own, candidates);
            if (_parts.TryGetValue(field, out var parts))
                foreach (var (part, filedPart) in parts) Find(filedPart, values.Derived(field, part), candidates);
        }

        return candidates;
    }

    private static void Find(FiledLiterals filed, IReadOnlyList<FieldValue> values, HashSet<int> candidates)
    {
        foreach (var value in values) filed.Find(value.Text, candidates);
    }
}
