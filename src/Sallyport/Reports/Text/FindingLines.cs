using Sallyport.Findings;

namespace Sallyport.Reports.Text;

/// <summary>Findings, worst first, each with what was seen and what to change.</summary>
internal static class FindingLines
{
    internal static void Write(TextPage page, IReadOnlyCollection<Finding> findings)
    {
        if (findings.Count > 0) page.Heading("Findings");
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            var known = said.TryGetValue(finding.Remedy, out var id);
            Write(page, finding, known ? $"the same as for {id}" : finding.Remedy);
            if (!known && finding.RecognisedServer is not null) Snippets(page, finding, shown);
            said.TryAdd(finding.Remedy, finding.Id);
        }
    }

    /// <summary>The lines for the server that was recognised; where none was, the remedy's own words name the common ones.</summary>
    private static void Snippets(TextPage page, Finding finding, Dictionary<string, string> shown)
    {
        foreach (var snippet in finding.Snippets)
        {
            var text = $"{snippet.Where}\n{string.Join('\n', snippet.Lines)}";
            if (shown.TryGetValue(text, out var id)) page.Row(snippet.Server, $"the same lines as for {id}", indent: 12);
            else page.ToCopy(snippet.Server, snippet.Lines.Prepend($"{snippet.Where}:"), indent: 12);
            shown.TryAdd(text, finding.Id);
        }
    }

    private static void Write(TextPage page, Finding finding, string remedy)
    {
        var severity = page.Palette.Severity(finding.Severity, Words.Of(finding.Severity).ToUpperInvariant().PadRight(9));
        page.Line($"  {severity} {page.Palette.Strong(Sanitizer.Clean(finding.Title))}  {page.Palette.Faint(finding.Id)}");
        page.Rows("seen", finding.Evidence.Select(evidence => evidence.Fact), indent: 12);
        if (finding.Endpoints.Length > 1) page.Row("at", string.Join(", ", finding.Endpoints), indent: 12);
        page.Own("remedy", remedy, indent: 12);
    }
}
