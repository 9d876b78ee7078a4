using Sallyport.Verdicts;

namespace Sallyport.Reports.Text;

/// <summary>What could not be judged and why: silence never means pass.</summary>
internal static class UndecidedLines
{
    internal static void Write(TextPage page, Assessment assessment)
    {
        var byReason = assessment.Undecided.GroupBy(pair => pair.Reason, StringComparer.Ordinal).ToList();
        if (byReason.Count > 0) page.Heading("Could not be judged");
        foreach (var group in byReason)
            page.Row(string.Join(' ', group.Select(pair => pair.Outcome.Check.Id).Distinct(StringComparer.Ordinal).Take(1)), Words(group.Key, [.. group.Select(pair => pair.Outcome.Check.Id).Distinct(StringComparer.Ordinal)]));
    }

    private static string Words(string reason, IReadOnlyList<string> ids) =>
        ids.Count == 1 ? reason : $"{reason}   (also {string.Join(", ", ids.Skip(1))})";
}
