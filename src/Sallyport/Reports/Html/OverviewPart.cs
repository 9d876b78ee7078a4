using Sallyport.Verdicts;

namespace Sallyport.Reports.Html;

/// <summary>The table above several targets: each with its verdict, its headline and a link to its part of the page.</summary>
internal static class OverviewPart
{
    internal static void Write(HtmlPage page, IReadOnlyList<Assessment> assessments)
    {
        page.Say("h1", $"{assessments.Count} targets checked");
        page.Open("div", "card scroll").Open("table");
        page.Head("Target", "Verdict", "Headline", "Findings", "Not judged");
        page.Open("tbody");
        for (var i = 0; i < assessments.Count; i++) Row(page, assessments[i], $"target-{i + 1}");
        page.Close().Close().Close();
    }

    private static void Row(HtmlPage page, Assessment assessment, string anchor)
    {
        page.Open("tr");
        page.Open("td").Open("a").Set("href", $"#{anchor}").Text(assessment.Seen.Target.ToString()).Close().Close();
        page.Open("td").Inline("span", Words.Of(assessment.Verdict), $"badge {Tones.Of(assessment.Verdict)}").Close();
        page.Say("td", assessment.Headline);
        page.Say("td", $"{assessment.Findings.Length}");
        page.Say("td", $"{assessment.Undecided.Count()}");
        page.Close();
    }
}
