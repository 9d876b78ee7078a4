using Sallyport.Checks;
using Sallyport.Verdicts;

namespace Sallyport.Reports.Text;

/// <summary>Every check's outcome, with its evidence.</summary>
internal static class OutcomeLines
{
    internal static void Write(TextPage page, Assessment assessment)
    {
        page.Heading("All checks");
        foreach (var outcome in assessment.Outcomes)
        {
            page.Row(outcome.Check.Id, $"{Word(outcome.Result)}: {outcome.Check.Name}{(outcome.Endpoint is null ? string.Empty : $" at {outcome.Endpoint}")}");
            page.Row(string.Empty, Detail(outcome.Result), indent: 6);
        }
    }

    private static string Word(CheckResult result) => result switch
    {
        CheckResult.Passed => "pass",
        CheckResult.Failed => "FAIL",
        CheckResult.DoesNotApply => "not applicable",
        _ => "inconclusive",
    };

    private static string Detail(CheckResult result) => result switch
    {
        CheckResult.Passed pass => string.Join('\n', pass.Evidence.Select(evidence => $"{evidence.Fact} [{evidence.Source}]")),
        CheckResult.Failed fail => string.Join('\n', fail.Evidence.Select(evidence => $"{evidence.Fact} [{evidence.Source}]")),
        CheckResult.DoesNotApply none => none.Reason,
        CheckResult.Undecided open => open.Reason,
        _ => string.Empty,
    };
}
