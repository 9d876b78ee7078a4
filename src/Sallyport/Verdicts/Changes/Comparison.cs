using System.Collections.Immutable;

namespace Sallyport.Verdicts.Changes;

/// <summary>What a run shows beside an earlier one of the same target, both judged with the knowledge of today.</summary>
/// <param name="Since">When the earlier run began; null when the baseline does not hold this target.</param>
/// <param name="Changes">What is not as it was, findings first; a single <see cref="ChangeKind.NotInBaseline"/> when there was nothing to compare with.</param>
public sealed record Comparison(DateTimeOffset? Since, ImmutableArray<Change> Changes)
{
    /// <summary>The earlier run as judged today; null when the baseline does not hold this target.</summary>
    public Assessment? Before { get; init; }
}
