using Sallyport.Checks;
using Sallyport.Findings;

namespace Sallyport.Verdicts.Changes;

/// <summary>Compares findings by id. A finding is gone only when its check looked and passed or has no subject any more; a check that could not decide takes nothing back.</summary>
internal static class FindingComparison
{
    internal static IEnumerable<Change> Of(Assessment before, Assessment now)
    {
        var (then, today) = (ById(before), ById(now));
        return today.Select(finding => OfToday(finding, then.Find(old => old.Id == finding.Id), before))
            .Concat(then.Where(old => !today.Exists(finding => finding.Id == old.Id)).Select(old => OfEarlier(old, now)))
            .OfType<Change>()
            .OrderBy(change => change.Kind);
    }

    /// <summary>The worst finding of each id.</summary>
    private static List<Finding> ById(Assessment assessment) => [.. assessment.Findings.DistinctBy(finding => finding.Id)];

    private static Change? OfToday(Finding finding, Finding? then, Assessment before)
    {
        if (then is null) return About(finding, ChangeKind.FindingNew, Word(before, finding.Id), Word(finding));

        return then.Severity == finding.Severity ? null : About(finding, ChangeKind.FindingSeverity, Word(then), Word(finding));
    }

    private static Change OfEarlier(Finding old, Assessment now)
    {
        var outcomes = now.Outcomes.Where(outcome => outcome.Check.Id == old.Id).ToList();
        return outcomes.Count == 0 || outcomes.Exists(outcome => outcome.Result is CheckResult.Undecided)
            ? About(old, ChangeKind.FindingUndecided, Word(old), Word(now, old.Id) ?? "not judged: there was nothing to judge")
            : About(old, ChangeKind.FindingGone, Word(old), Word(now, old.Id));
    }

    private static Change About(Finding finding, ChangeKind kind, string? before, string? after) => new(kind, $"{finding.Id} {finding.Title}", before, after) { Finding = finding };

    private static string Word(Finding finding) => finding.Severity.ToString().ToLowerInvariant();

    /// <summary>How a check without a finding ended; what was left open outweighs what passed. Null when it did not run.</summary>
    private static string? Word(Assessment assessment, string id)
    {
        var results = assessment.Outcomes.Where(outcome => outcome.Check.Id == id).Select(outcome => outcome.Result).ToList();
        if (results.OfType<CheckResult.Undecided>().FirstOrDefault() is { } open) return $"not judged: {open.Reason}";
        if (results.Exists(result => result is CheckResult.Passed)) return "passed";

        return results.OfType<CheckResult.DoesNotApply>().FirstOrDefault() is { } none ? $"does not apply: {none.Reason}" : null;
    }
}
