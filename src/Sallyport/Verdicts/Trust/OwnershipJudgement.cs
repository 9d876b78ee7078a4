using System.Collections.Immutable;
using Sallyport.Checks;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations.Local;
using Sallyport.Ownership;

namespace Sallyport.Verdicts.Trust;

/// <summary>Judges who holds a port: runs every check of trust over each holder and sums up. Pure, so a saved observation is judged the same for ever.</summary>
public static class OwnershipJudgement
{
    /// <summary>Judges <paramref name="seen"/> with <paramref name="knowledge"/>.</summary>
    /// <param name="seen">What was seen of this machine.</param>
    /// <param name="knowledge">What is known independently of it.</param>
    public static OwnershipAssessment Of(MachineObservation seen, KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(seen);
        ImmutableArray<HolderAssessment> holders = [.. Holder.Of(seen).Select(holder => Judge(holder, knowledge)).OrderByDescending(holder => TrustRules.Gravity(holder.Verdict)).ThenBy(holder => holder.Holder.Process.Pid)];
        ImmutableArray<ListenerObservation> unheld = [.. seen.Listeners.Where(listener => listener.Holds.IsEmpty)];
        var findings = FindingCollector.Collect(holders.SelectMany(holder => holder.Outcomes));
        return new OwnershipAssessment
        {
            Seen = seen,
            Headline = OwnershipHeadlines.For(seen, holders, unheld, findings),
            Holders = holders,
            Unheld = unheld,
            Findings = findings,
        };
    }

    private static HolderAssessment Judge(Holder holder, KnowledgeBase knowledge)
    {
        var outcomes = new List<CheckOutcome>();
        CheckCatalogue.Judge(holder, knowledge, $"process {holder.Process.Pid}", outcomes);
        ImmutableArray<CheckOutcome> sorted = [.. outcomes.OrderBy(outcome => outcome.Check.Id, StringComparer.Ordinal)];
        var contributions = TrustRules.Contributions(sorted);
        var (verdict, because) = TrustRules.Decide(holder, sorted, contributions);
        return new HolderAssessment { Holder = holder, Verdict = verdict, Because = because, Outcomes = sorted, Contributions = contributions };
    }
}
