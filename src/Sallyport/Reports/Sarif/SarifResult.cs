using System.Collections.Immutable;
using Sallyport.Findings;

namespace Sallyport.Reports.Sarif;

/// <summary>One result before it is written.</summary>
internal sealed record SarifResult
{
    /// <summary>The rule it belongs to.</summary>
    internal required string RuleId { get; init; }

    /// <summary>How much it matters; null for a check that did not decide.</summary>
    internal required Severity? Severity { get; init; }

    /// <summary>What is said.</summary>
    internal required string Text { get; init; }

    /// <summary>The endpoints it holds for, as address:port; empty for the host.</summary>
    internal required ImmutableArray<string> Endpoints { get; init; }

    /// <summary>What tells two results of a rule apart over many runs.</summary>
    internal required string Subject { get; init; }

    /// <summary>new, unchanged, updated or absent beside the baseline; null without one.</summary>
    internal string? BaselineState { get; init; }

    /// <summary>What shows it.</summary>
    internal ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>What to change.</summary>
    internal string? Remedy { get; init; }
}
