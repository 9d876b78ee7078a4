using Sallyport.Findings;

namespace Sallyport.Reports.Html;

/// <summary>Findings, worst first, each with what shows it and what to change.</summary>
internal static class FindingsPart
{
    internal static void Write(HtmlPage page, IReadOnlyCollection<Finding> findings)
    {
        if (findings.Count == 0) return;

        page.Say("h2", "Findings");
        foreach (var finding in findings) Card(page, finding);
    }

    private static void Card(HtmlPage page, Finding finding)
    {
        page.Open("article", "card").Open("div", "top");
        page.Inline("span", Words.Of(finding.Severity), $"badge {Tones.Of(finding.Severity)}");
        page.Say("h4", finding.Title).Say("span", finding.Id, "id").Close();
        page.Open("ul");
        foreach (var evidence in finding.Evidence) page.Say("li", evidence.Fact);
        page.Close();
        page.Open("div", "remedy").Inline("b", "Remedy: ").Inline("bdi", finding.Remedy);
        foreach (var snippet in finding.Snippets) page.Say("p", $"{snippet.Server}, {snippet.Where}:", "small").Say("pre", string.Join('\n', snippet.Lines));
        page.Close();
        page.Say("p", Footnote(finding), "small");
        page.Close();
    }

    private static string Footnote(Finding finding) => string.Join(
        " · ",
        new[] { ("At ", finding.Endpoints), ("See ", finding.References) }.Where(part => part.Item2.Length > 0).Select(part => part.Item1 + string.Join(", ", part.Item2)));
}
