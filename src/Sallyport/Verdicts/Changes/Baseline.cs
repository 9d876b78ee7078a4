using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Verdicts.Changes;

/// <summary>An earlier run, to be compared with. It is judged anew, so that a difference is the server's and not that of a newer build.</summary>
/// <param name="observations">What was saved.</param>
/// <param name="knowledge">What both runs are judged with.</param>
public sealed class Baseline(IReadOnlyList<HostObservation> observations, KnowledgeBase knowledge)
{
    /// <summary>The assessment with what changed since.</summary>
    /// <param name="now">The run of today.</param>
    public Assessment Compare(Assessment now) => now with { Comparison = Of(now) };

    private Comparison Of(Assessment now) => Find(now.Seen) is { } earlier
        ? AssessmentComparison.Of(Judgement.Of(earlier, knowledge), now)
        : new Comparison(null, [new Change(ChangeKind.NotInBaseline, $"the baseline does not know {now.Seen.Target}", null, null)]);

    /// <summary>The same host and port; of several, the one asked in the same way, and of those the latest.</summary>
    private HostObservation? Find(HostObservation now) =>
        observations
            .Where(seen => seen.Target.Host == now.Target.Host && seen.Target.Port == now.Target.Port)
            .OrderByDescending(seen => seen.Target.ServerName == now.Target.ServerName)
            .ThenByDescending(seen => Equals(seen.Target.ConnectTo, now.Target.ConnectTo))
            .ThenByDescending(seen => seen.StartedAt)
            .FirstOrDefault();
}
