using System.Collections.Immutable;
using Sallyport.Checks;
using Sallyport.Knowledge.Ratings;

namespace Sallyport.Verdicts.Grades;

/// <summary>What rating schemes look at in one endpoint: facts, what is missing among them, and what the checks decided.</summary>
/// <param name="Endpoint">The endpoint, as <c>address:port</c>.</param>
/// <param name="Facts">What was seen.</param>
/// <param name="Gaps">Kinds of facts that are not all there.</param>
/// <param name="Outcomes">The endpoint's outcomes.</param>
internal sealed record RatedServer(string Endpoint, ImmutableArray<RatedFact> Facts, ImmutableArray<RatedGap> Gaps, ImmutableArray<CheckOutcome> Outcomes)
{
    /// <summary>The facts of a kind.</summary>
    internal IEnumerable<RatedFact> Of(RatedAspect aspect) => Facts.Where(fact => fact.Aspect == aspect);

    /// <summary>What a check decided here: a failure before a doubt before a pass, for it may have judged several certificates; null when it was not asked.</summary>
    internal CheckResult? Decided(string check)
    {
        CheckResult? decided = null;
        foreach (var outcome in Outcomes)
        {
            if (outcome.Check.Id != check) continue;
            if (outcome.Result is CheckResult.Failed) return outcome.Result;
            if (decided is not CheckResult.Undecided) decided = outcome.Result;
        }

        return decided;
    }
}

/// <summary>One fact that a rule may fit.</summary>
/// <param name="Aspect">Its kind.</param>
/// <param name="Name">Its name in the field's terms.</param>
/// <param name="Size">Its size; 0 where the kind has none.</param>
/// <param name="Words">The fact in words.</param>
/// <param name="Source">Where it stands in the observation.</param>
internal sealed record RatedFact(RatedAspect Aspect, string Name, long Size, string Words, string Source);

/// <summary>A kind of facts of which some may be missing.</summary>
/// <param name="Aspect">The kind.</param>
/// <param name="Reason">Why.</param>
internal sealed record RatedGap(RatedAspect Aspect, string Reason);
