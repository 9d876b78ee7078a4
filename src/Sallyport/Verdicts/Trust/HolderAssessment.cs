using System.Collections.Immutable;
using Sallyport.Checks;
using Sallyport.Ownership;

namespace Sallyport.Verdicts.Trust;

/// <summary>A holder with all that was made of it.</summary>
public sealed record HolderAssessment
{
    /// <summary>The process and its listeners.</summary>
    public required Holder Holder { get; init; }

    /// <summary>The one word.</summary>
    public required TrustVerdict Verdict { get; init; }

    /// <summary>Why it is that word, in one sentence without a full stop; may quote untrusted text.</summary>
    public required string Because { get; init; }

    /// <summary>What each check made of it, by number.</summary>
    public required ImmutableArray<CheckOutcome> Outcomes { get; init; }

    /// <summary>What adds to the score and what takes from it, the heaviest first.</summary>
    public required ImmutableArray<TrustContribution> Contributions { get; init; }

    /// <summary>The sum of one axis, in points of log-odds.</summary>
    /// <param name="axis">The axis.</param>
    public int Score(TrustAxis axis) => Contributions.Where(contribution => contribution.Check.Axis == axis).Sum(contribution => contribution.Weight);
}

/// <summary>What one check adds.</summary>
/// <param name="Check">Which.</param>
/// <param name="Weight">Points; below 0 it speaks against the process.</param>
/// <param name="Fact">What was seen; may quote untrusted text.</param>
/// <param name="Source">Where.</param>
public sealed record TrustContribution(CheckDescriptor Check, int Weight, string Fact, string Source);
