using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Sallyport.Knowledge.Services;

/// <summary>All products with their rules, compiled to one matcher.</summary>
public sealed class RuleBook
{
    private readonly FrozenDictionary<string, FieldMatcher> _fields;
    private readonly FrozenDictionary<string, ImmutableArray<(string Part, FieldMatcher Matcher)>> _derived;
    private readonly ImmutableArray<CompiledRule> _rules;
    private readonly int _conditions;

    /// <summary>Compiles <paramref name="products"/>.</summary>
    /// <param name="products">The products; of two with one id the later stands.</param>
    public RuleBook(IEnumerable<SoftwareProduct> products)
    {
        Products = products.GroupBy(product => product.Id, StringComparer.Ordinal).ToImmutableSortedDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        var conditions = new List<(RuleCondition Condition, int Number)>();
        _rules = [.. Products.Values.SelectMany(product => product.Rules.Select(rule => Compile(product, rule, conditions)))];
        _conditions = conditions.Count;
        _fields = conditions.GroupBy(entry => entry.Condition.Field, StringComparer.Ordinal).Select(group => new FieldMatcher(group.Key, group)).ToFrozenDictionary(matcher => matcher.Field, StringComparer.Ordinal);
        _derived = (from matcher in _fields.Values
                    let field = DerivedField.Of(matcher.Field)
                    where field is not null
                    group (field.Value.Part, matcher) by field.Value.Body).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The products by id.</summary>
    public ImmutableSortedDictionary<string, SoftwareProduct> Products { get; }

    /// <summary>A book without products.</summary>
    public static RuleBook Empty { get; } = new([]);

    /// <summary>The rules that what <paramref name="seen"/> tells meets, by product.</summary>
    /// <param name="seen">The values of fields.</param>
    public IReadOnlyList<RuleMatch> Match(FieldTable seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        var hits = new RuleHits(_conditions);
        foreach (var (field, values) in seen.Own)
        {
            _fields.TryGetValue(field, out var matcher);
            _derived.TryGetValue(field, out var derived);
            foreach (var value in values)
            {
                matcher?.Match(value, hits);
                if (!derived.IsDefault) MatchParts(derived, value, hits);
            }
        }

        var matches = new List<RuleMatch>();
        foreach (var rule in _rules)
            if (rule.Match(hits) is { } match) matches.Add(match);
        return matches;
    }

    private static void MatchParts(ImmutableArray<(string Part, FieldMatcher Matcher)> derived, FieldValue body, RuleHits hits)
    {
        foreach (var (part, matcher) in derived)
            if (body.With(part) is { } value) matcher.Match(value, hits);
    }

    private static CompiledRule Compile(SoftwareProduct product, ServiceRule rule, List<(RuleCondition Condition, int Number)> conditions)
    {
        var first = conditions.Count;
        foreach (var condition in rule.Conditions) conditions.Add((condition, conditions.Count));
        return new CompiledRule(product, rule, first);
    }

    /// <summary>A rule whose conditions are numbered from <paramref name="first"/> on.</summary>
    private sealed class CompiledRule(SoftwareProduct product, ServiceRule rule, int first)
    {
        private readonly int _count = rule.Conditions.Length;

        internal RuleMatch? Match(RuleHits hits)
        {
            for (var i = 0; i < _count; i++)
                if (hits[first + i] is null) return null;

            var met = ImmutableArray.CreateBuilder<MetCondition>(_count);
            for (var i = 0; i < _count; i++) met.Add(new MetCondition(rule.Conditions[i].Field, hits[first + i]!.Value, hits[first + i]!.Pattern, hits[first + i]!.Captured));
            return new RuleMatch(product, rule, met.MoveToImmutable());
        }
    }
}
