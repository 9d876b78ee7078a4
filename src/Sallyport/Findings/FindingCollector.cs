using System.Collections.Immutable;
using Sallyport.Checks;

namespace Sallyport.Findings;

/// <summary>Turns failed checks into findings: what fails alike at several endpoints is one finding that names them all.</summary>
internal static class FindingCollector
{
    /// <summary>The findings, worst first, then by number.</summary>
    internal static ImmutableArray<Finding> Collect(IEnumerable<CheckOutcome> outcomes) =>
    [
        .. outcomes
            .Where(outcome => outcome.Result is CheckResult.Failed)
            .Select(One)
            .GroupBy(finding => $"{finding.Id} {finding.Title}", StringComparer.Ordinal)
            .Select(Merge)
            .OrderByDescending(finding => finding.Severity)
            .ThenBy(finding => finding.Id[^4..], StringComparer.Ordinal),
    ];

    private static Finding One(CheckOutcome outcome)
    {
        var failed = (CheckResult.Failed)outcome.Result;
        return new Finding
        {
            Id = outcome.Check.Id,
            Severity = failed.Severity ?? outcome.Check.Severity,
            Title = failed.Title ?? outcome.Check.Title,
            Evidence = failed.Evidence,
            Remedy = failed.Remedy,
            References = outcome.Check.References,
            Endpoints = outcome.Endpoint is null ? [] : [outcome.Endpoint],
        };
    }

    private static Finding Merge(IEnumerable<Finding> alike)
    {
        var all = alike.ToList();
        return all[0] with
        {
            Severity = all.Max(finding => finding.Severity),
            Evidence = [.. all.SelectMany(finding => finding.Evidence).DistinctBy(evidence => evidence.Fact)],
            Endpoints = [.. all.SelectMany(finding => finding.Endpoints).Distinct(StringComparer.Ordinal)],
        };
    }
}
