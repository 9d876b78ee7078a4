using Sallyport.Checks;

namespace Sallyport.Reports.Text;

/// <summary>What a check is about, for people.</summary>
public static class Explanation
{
    private const int Width = 96;

    /// <summary>Writes the explanation of <paramref name="check"/>.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="check">Which check.</param>
    public static void Write(TextWriter to, CheckDescriptor check)
    {
        to.WriteLine($"{check.Id}  {check.Title}  ({check.Severity.ToString().ToLowerInvariant()})");
        to.WriteLine();
        Paragraph(to, check.Summary);
        if (check.Remarks.Length > 0) Paragraph(to, check.Remarks);
        if (check.Essential) Paragraph(to, "The connection is not called secure while this is undecided.");
        if (Weights(check) is { } weights) Paragraph(to, weights);
        to.WriteLine($"See: {string.Join(", ", check.References)}");
    }

    /// <summary>How a check of a process counts, in sentences; null for checks of connections.</summary>
    /// <param name="check">Which check.</param>
    public static string? Weights(CheckDescriptor check)
    {
        if (check.Axis == TrustAxis.None) return null;

        var axis = check.Axis.ToString().ToLowerInvariant();
        return string.Join(' ', new[] { check.RedFlag ? "A failure makes the process malicious, and nothing outweighs it." : Doubt(check, axis), Merit(check, axis) }.OfType<string>());
    }

    private static string Doubt(CheckDescriptor check, string axis) =>
        $"A failure adds {check.Weight} to the score of {axis}, unless the case says otherwise. {(check.Axis == TrustAxis.Hygiene ? "Hygiene makes no process suspicious." : "Where identity and integrity lose 25 together, the process is suspicious.")}";

    private static string? Merit(CheckDescriptor check, string axis) =>
        check.Merit == 0 ? null : $"Passing adds +{check.Merit} to the score of {axis}{(check.Redeems ? ", which counts against such doubts" : string.Empty)}.";

    private static void Paragraph(TextWriter to, string text)
    {
        foreach (var line in TextLayout.Wrap(text, Width)) to.WriteLine(line);
        to.WriteLine();
    }
}
