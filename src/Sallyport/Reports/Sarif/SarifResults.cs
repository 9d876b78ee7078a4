using System.Globalization;
using System.Text.Json;
using Sallyport.Findings;
using Sallyport.Verdicts;
using Sallyport.Verdicts.Changes;

namespace Sallyport.Reports.Sarif;

/// <summary>Lays findings, undecided checks and lone verdicts of one target out as results.</summary>
internal static class SarifResults
{
    /// <summary>Writes the results of one target; the baseline's state stands at every result of a run or at none.</summary>
    internal static void Write(Utf8JsonWriter json, Assessment assessment, bool compared)
    {
        foreach (var result in Of(assessment))
            SarifResultWriter.Write(json, assessment.Seen.Target, compared ? result : result with { BaselineState = null });
    }

    private static IEnumerable<SarifResult> Of(Assessment assessment)
    {
        var before = assessment.Comparison?.Before;
        if (LoneVerdict.Of(assessment)) yield return Verdict(assessment, before);
        foreach (var (index, finding) in assessment.Findings.Index())
            yield return Finding(finding, assessment.Findings.Take(index).Count(other => other.Id == finding.Id), State(finding, before));
        foreach (var undecided in assessment.Undecided) yield return Undecided(undecided, before);
        foreach (var gone in assessment.Comparison?.Changes.Where(change => change is { Kind: ChangeKind.FindingGone, Finding: not null }) ?? [])
            yield return Finding(gone.Finding!, 0, "absent");
    }

    /// <summary>The same finding keeps its subject while its title and addresses may change: a few share an id, and then their order tells them apart.</summary>
    private static SarifResult Finding(Finding finding, int ordinal, string state) => new()
    {
        RuleId = finding.Id,
        Severity = finding.Severity,
        Text = finding.Title,
        Endpoints = finding.Endpoints,
        Subject = ordinal.ToString(CultureInfo.InvariantCulture),
        BaselineState = state,
        Evidence = finding.Evidence,
        Remedy = finding.Remedy,
    };

    private static SarifResult Undecided(UndecidedCheck undecided, Assessment? before) => new()
    {
        RuleId = undecided.Outcome.Check.Id,
        Severity = null,
        Text = $"could not be judged: {undecided.Reason}",
        Endpoints = undecided.Outcome.Endpoint is { } endpoint ? [endpoint] : [],
        Subject = $"open {undecided.Outcome.Endpoint}",
        BaselineState = before?.Undecided.Any(old => old.Outcome.Check.Id == undecided.Outcome.Check.Id) == true ? "unchanged" : "new",
    };

    private static SarifResult Verdict(Assessment assessment, Assessment? before) => new()
    {
        RuleId = LoneVerdict.Id,
        Severity = assessment.Verdict == Verdicts.Verdict.Inconclusive ? null : Severity.High,
        Text = assessment.Headline,
        Endpoints = [],
        Subject = string.Empty,
        BaselineState = before?.Verdict == assessment.Verdict ? "unchanged" : "new",
        Remedy = assessment.NextStep,
    };

    private static string State(Finding finding, Assessment? before) =>
        before?.Findings.FirstOrDefault(old => old.Id == finding.Id) is not { } old ? "new" : old.Severity == finding.Severity ? "unchanged" : "updated";
}
