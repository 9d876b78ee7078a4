using System.Collections.Immutable;

namespace Sallyport.Knowledge.Services;

/// <summary>Decides whether what was seen meets a rule, and by which values.</summary>
internal static class RuleTest
{
    /// <summary>How <paramref name="rule"/> is met; null when a condition is not.</summary>
    internal static RuleMatch? Match(SoftwareProduct product, ServiceRule rule, FieldTable seen)
    {
        var met = ImmutableArray.CreateBuilder<MetCondition>(rule.Conditions.Length);
        foreach (var condition in rule.Conditions)
        {
            if (Meet(condition, seen) is not { } how) return null;
            met.Add(how);
        }

        return new RuleMatch(product, rule, met.MoveToImmutable());
    }

    /// <summary>The first value that meets the condition, one that tells a version before others.</summary>
    private static MetCondition? Meet(RuleCondition condition, FieldTable seen)
    {
        var met = new List<MetCondition>();
        foreach (var value in seen.Values(condition.Field, condition.Derived)) Add(met, condition, value);
        return met.Find(one => one.Captured.Version is not null) ?? met.FirstOrDefault();
    }

    private static void Add(List<MetCondition> met, RuleCondition condition, FieldValue value)
    {
        if (condition.Range?.Holds(value.Text) == true) met.Add(new MetCondition(condition.Field, value, null, default));
        foreach (var pattern in condition.Patterns)
            if (pattern.Matches(value.Text, out var captured)) met.Add(new MetCondition(condition.Field, value, pattern, captured));
    }
}
