using Sallyport.Verdicts;

namespace Sallyport.Reports.Html;

/// <summary>What could not be judged and why, one entry a reason.</summary>
internal static class UndecidedPart
{
    internal static void Write(HtmlPage page, Assessment assessment)
    {
        var reasons = assessment.Undecided.GroupBy(undecided => undecided.Reason, StringComparer.Ordinal).ToList();
        if (reasons.Count == 0) return;

        page.Say("h2", "Could not be judged");
        foreach (var reason in reasons)
        {
            page.Open("div", "card").Say("h4", reason.Key).Open("ul");
            foreach (var check in reason.Select(undecided => undecided.Outcome.Check).DistinctBy(check => check.Id)) page.Say("li", $"{check.Id}: {check.Title}?");
            page.Close().Close();
        }
    }
}
