using Sallyport.Reports.Text;
using Sallyport.Verdicts;

namespace Sallyport.Reports.Html;

/// <summary>The three lines that begin the text report, in its words: what stands apart there stands apart here.</summary>
internal static class StoryPart
{
    private const string Gap = "  ";

    internal static void Write(HtmlPage page, Assessment assessment)
    {
        page.Open("header", $"story {Tones.Of(assessment.Verdict)}");
        page.Say("h1", Sanitizer.Clean(assessment.Headline));
        var headline = Parts(StoryLines.Headline, assessment);
        Line(page, [$"{assessment.Seen.Target}", .. headline.Skip(1), $"{assessment.Seen.StartedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC"], strong: true);
        Line(page, Parts(StoryLines.Identity, assessment), strong: false);
        Line(page, Parts(StoryLines.Count, assessment), strong: false);
        if (assessment.NextStep is { } next) page.Open("p", "next").Inline("b", "Next: ").Text(next).Close();
        if (assessment.Seen.CutShort is { } cut) page.Open("p", "next").Inline("b", "Cut short: ").Text(cut).Close();
        page.Close();
    }

    private static string[] Parts(Action<TextPage, Assessment> write, Assessment assessment)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(new TextPage(text, Palette.Plain), assessment);
        return text.ToString().Split(Gap, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static void Line(HtmlPage page, IReadOnlyList<string> parts, bool strong)
    {
        page.Open("p", "line");
        for (var i = 0; i < parts.Count; i++) page.Say(strong && i == 0 ? "strong" : "span", parts[i]);
        page.Close();
    }
}
