using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Verdicts;
using Sallyport.Verdicts.Changes;

namespace Sallyport.Tests.Verdicts.Changes;

/// <summary>Compares two observations as a run with a baseline does.</summary>
internal static class Comparing
{
    internal static Comparison With(HostObservation now, params HostObservation[] baseline) =>
        new Baseline(baseline, KnowledgeBase.Embedded).Compare(Judgement.Of(now, KnowledgeBase.Embedded)).Comparison!;

    internal static IEnumerable<(string What, string? Before, string? After)> Of(this Comparison comparison, ChangeKind kind) =>
        comparison.Changes.Where(change => change.Kind == kind).Select(change => (change.What, change.Before, change.After));
}
