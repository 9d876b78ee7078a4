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
        to.WriteLine($"See: {string.Join(", ", check.References)}");
    }

    private static void Paragraph(TextWriter to, string text)
    {
        foreach (var line in TextLayout.Wrap(text, Width)) to.WriteLine(line);
        to.WriteLine();
    }
}
