using System.Collections.Immutable;

namespace Sallyport.Knowledge.Services;

/// <summary>All patterns and ranges that rules have for one field, asked together.</summary>
internal sealed class FieldMatcher
{
    /// <summary>Up to here trying each pattern is as fast as looking up which can match.</summary>
    private const int FewPatterns = 8;

    private readonly ImmutableArray<(ValuePattern Pattern, int Condition)> _patterns;
    private readonly ImmutableArray<(NumberRange Range, int Condition)> _ranges;
    private readonly LiteralIndex? _index;

    internal FieldMatcher(string field, IEnumerable<(RuleCondition Condition, int Number)> conditions)
    {
        Field = field;
        var all = conditions.ToList();
        _patterns = [.. all.SelectMany(entry => entry.Condition.Patterns.Select(pattern => (pattern, entry.Number)))];
        _ranges = [.. all.Where(entry => entry.Condition.Range is not null).Select(entry => (entry.Condition.Range!, entry.Number))];
        _index = _patterns.Length > FewPatterns ? new LiteralIndex([.. _patterns.Select(entry => entry.Pattern.LongestLiteral)]) : null;
    }

    /// <summary>The field.</summary>
    internal string Field { get; }

    /// <summary>Hands each condition that <paramref name="value"/> meets to <paramref name="hits"/>.</summary>
    internal void Match(FieldValue value, RuleHits hits)
    {
        if (_index is null)
        {
            for (var i = 0; i < _patterns.Length; i++) Try(i, value, hits);
        }
        else
        {
            hits.Candidates.Clear();
            _index.Find(value.Text, hits.Candidates);
            foreach (var candidate in hits.Candidates) Try(candidate, value, hits);
        }

        foreach (var (range, condition) in _ranges)
            if (range.Holds(value.Text)) hits.Add(condition, value, null, default);
    }

    private void Try(int candidate, FieldValue value, RuleHits hits)
    {
        var (pattern, condition) = _patterns[candidate];
        if (pattern.Matches(value.Text, out var captured)) hits.Add(condition, value, pattern, captured);
    }
}
