using Sallyport.Verdicts.Changes;

namespace Sallyport.Reports.Html;

/// <summary>What changed since the baseline.</summary>
internal static class ChangesPart
{
    internal static void Write(HtmlPage page, Comparison comparison)
    {
        page.Say("h2", ChangeWords.Heading(comparison));
        page.Open("div", "card");
        if (comparison.Changes.IsEmpty) page.Say("p", "Nothing that is compared has changed.");
        else Table(page, comparison);
        page.Close();
    }

    private static void Table(HtmlPage page, Comparison comparison)
    {
        page.Open("table").Open("tbody");
        foreach (var change in comparison.Changes)
        {
            page.Open("tr").Open("td").Inline("span", ChangeWords.Label(change.Kind), $"badge {Tone(change.Kind)}").Close();
            page.Say("td", ChangeWords.Sentence(change)).Close();
        }

        page.Close().Close();
    }

    private static string Tone(ChangeKind kind) => kind switch
    {
        ChangeKind.FindingNew => Tones.Bad,
        ChangeKind.FindingGone => Tones.Good,
        ChangeKind.FindingUndecided or ChangeKind.FindingSeverity or ChangeKind.NotInBaseline => Tones.Fair,
        _ => Tones.Info,
    };
}
