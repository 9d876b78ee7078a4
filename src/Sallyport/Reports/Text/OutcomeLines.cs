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
            page.Rows(string.Empty, Details(outcome.Result), indent: 6);
        }
    }

    private static string Word(CheckResult result) => result switch
    {
        CheckResult.Passed => "pass",
        CheckResult.Failed => "FAIL",
        CheckResult.DoesNotApply => "not applicable",
        _ => "inconclusive",
    };

    private static IEnumerable<string> Details(CheckResult result) => result switch
    {
        CheckResult.Passed pass => pass.Evidence.Select(evidence => $"{evidence.Fact} [{evidence.Source}]"),
        CheckResult.Failed fail => fail.Evidence.Select(evidence => $"{evidence.Fact} [{evidence.Source}]"),
        CheckResult.DoesNotApply none => [none.Reason],
        CheckResult.Undecided open => [open.Reason],
        _ => [],
    };
}
