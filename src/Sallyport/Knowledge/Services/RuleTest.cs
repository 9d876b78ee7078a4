using System.Collections.Immutable;

namespace Sallyport.Knowledge.Services;

/// <summary>Decides whether what was seen meets a rule, and by which values.</summary>
internal static class RuleTest
{
    /// <summary>How <paramref name="rule"/> is met; null when a condition is not.</summary>
    internal static RuleMatch? Match(SoftwareProduct product, ServiceRule rule, SeenValues seen)
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
    private static MetCondition? Meet(RuleCondition condition, SeenValues seen)
    {
        MetCondition? best = null;
        foreach (var value in seen.Of(condition)) best = Better(best, Meet(condition, value));
        return best;
    }

    private static MetCondition? Meet(RuleCondition condition, FieldValue value)
    {
        var best = condition.Range?.Holds(value.Text) == true ? new MetCondition(condition.Field, value, null, default) : null;
        foreach (var pattern in condition.Patterns)
            if (pattern.Matches(value.Text, out var captured)) best = Better(best, new MetCondition(condition.Field, value, pattern, captured));

        return best;
    }

    private static MetCondition? Better(MetCondition? first, MetCondition? next) =>
        first is null || (first.Captured.Version is null && next?.Captured.Version is not null) ? next : first;
}
