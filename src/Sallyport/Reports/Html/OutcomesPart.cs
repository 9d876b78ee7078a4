using Sallyport.Checks;
using Sallyport.Findings;
using Sallyport.Verdicts;

namespace Sallyport.Reports.Html;

/// <summary>Every check's outcome, folded away until it is wanted.</summary>
internal static class OutcomesPart
{
    internal static void Write(HtmlPage page, Assessment assessment)
    {
        if (assessment.Outcomes.IsEmpty) return;

        page.Say("h2", "All checks");
        page.Open("details", "card").Say("summary", Summary(assessment.Outcomes)).Open("div", "scroll").Open("table");
        page.Head("Check", "Outcome", "What was asked, and what shows the answer");
        page.Open("tbody");
        foreach (var outcome in assessment.Outcomes) Row(page, outcome, several: assessment.Seen.Endpoints.Length > 1);
        page.Close().Close().Close().Close();
    }

    private static string Summary(IReadOnlyCollection<CheckOutcome> outcomes) =>
        string.Join(", ", outcomes.GroupBy(outcome => Word(outcome.Result)).OrderByDescending(group => group.Count()).Select(group => $"{group.Count()} {group.Key}"));

    private static void Row(HtmlPage page, CheckOutcome outcome, bool several)
    {
        page.Open("tr").Say("td", outcome.Check.Id);
        page.Open("td").Inline("span", Word(outcome.Result), $"badge {Tones.Of(outcome.Result)}").Close();
        page.Open("td").Text($"{outcome.Check.Title}?");
        foreach (var detail in Details(outcome.Result)) page.Say("div", detail, "small");
        if (several && outcome.Endpoint is { } endpoint) page.Say("div", $"at {endpoint}", "small");
        page.Close().Close();
    }

    private static string Word(CheckResult result) => result switch
    {
        CheckResult.Passed => "pass",
        CheckResult.Failed => "fail",
        CheckResult.DoesNotApply => "not applicable",
        _ => "not judged",
    };

    private static IEnumerable<string> Details(CheckResult result) => result switch
    {
        CheckResult.Passed pass => pass.Evidence.Select(Fact),
        CheckResult.Failed fail => fail.Evidence.Select(Fact),
        CheckResult.DoesNotApply none => [none.Reason],
        CheckResult.Undecided open => [open.Reason],
        _ => [],
    };

    private static string Fact(Evidence evidence) => $"{evidence.Fact} [{evidence.Source}]";
}
