using Sallyport.Verdicts.Changes;

namespace Sallyport.Reports.Text;

/// <summary>What changed since the baseline.</summary>
internal static class ChangeLines
{
    internal static void Write(TextPage page, Comparison comparison)
    {
        page.Heading(ChangeWords.Heading(comparison));
        if (comparison.Changes.IsEmpty) page.Row("unchanged", "nothing that is compared has changed");
        foreach (var change in comparison.Changes) page.Row(ChangeWords.Label(change.Kind), ChangeWords.Sentence(change));
    }
}
