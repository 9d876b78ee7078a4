using System.Collections.Immutable;
using Sallyport.Findings;
using Sallyport.Observations.Local;

namespace Sallyport.Verdicts.Trust;

/// <summary>What was seen of a port's holders, with all that was made of it: the one model that reports render.</summary>
public sealed record OwnershipAssessment
{
    /// <summary>What was seen.</summary>
    public required MachineObservation Seen { get; init; }

    /// <summary>The one sentence, without a full stop; may quote untrusted text.</summary>
    public required string Headline { get; init; }

    /// <summary>The holders, those first that need attention.</summary>
    public required ImmutableArray<HolderAssessment> Holders { get; init; }

    /// <summary>Listeners that no process was seen to hold.</summary>
    public required ImmutableArray<ListenerObservation> Unheld { get; init; }

    /// <summary>What is wrong, worst first.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>The gravest verdict; null when nobody holds the port.</summary>
    public TrustVerdict? Worst => Holders.IsEmpty ? null : Holders.MaxBy(holder => TrustRules.Gravity(holder.Verdict))!.Verdict;
}
