using System.Collections.Immutable;
using Sallyport.Checks;
using Sallyport.Findings;
using Sallyport.Verdicts;

namespace Sallyport.Reports.JUnit;

/// <summary>Lays an assessment out as test cases.</summary>
internal static class JUnitCases
{
    internal static ImmutableArray<JUnitCase> Of(Assessment assessment) =>
        [.. LoneVerdict.Of(assessment) ? [Verdict(assessment)] : (ReadOnlySpan<JUnitCase>)[], .. assessment.Outcomes.Select(Case)];

    private static JUnitCase Case(CheckOutcome outcome)
    {
        var check = outcome.Check;
        return new JUnitCase($"sallyport.{check.Room}", $"{check.Id} {check.Name}{(outcome.Endpoint is null ? string.Empty : $" at {outcome.Endpoint}")}", outcome.Result, check.Severity, check.Title, check.References);
    }

    private static JUnitCase Verdict(Assessment assessment) => new("sallyport", LoneVerdict.Id, Result(assessment), Severity.High, assessment.Headline, []);

    private static CheckResult Result(Assessment assessment) => assessment.Verdict == Verdicts.Verdict.Inconclusive
        ? CheckResult.Inconclusive(assessment.Headline)
        : CheckResult.Fail(new Evidence(assessment.Headline, "endpoints"), assessment.NextStep ?? "see the endpoint facts");
}
