using Sallyport.Findings;

namespace Sallyport.Reports.Text;

/// <summary>Findings, worst first, each with what was seen and what to change.</summary>
internal static class FindingLines
{
    internal static void Write(TextPage page, IReadOnlyCollection<Finding> findings)
    {
        if (findings.Count > 0) page.Heading("Findings");
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            Write(page, finding, said.TryGetValue(finding.Remedy, out var id) ? $"the same as for {id}" : finding.Remedy);
            said.TryAdd(finding.Remedy, finding.Id);
        }
    }

    private static void Write(TextPage page, Finding finding, string remedy)
    {
        var severity = page.Palette.Severity(finding.Severity, finding.Severity.ToString().ToUpperInvariant().PadRight(9));
        page.Line($"  {severity} {page.Palette.Strong(Sanitizer.Clean(finding.Title))}  {page.Palette.Faint(finding.Id)}");
        page.Rows("seen", finding.Evidence.Select(evidence => evidence.Fact), indent: 12);
        if (finding.Endpoints.Length > 1) page.Row("at", string.Join(", ", finding.Endpoints), indent: 12);
        page.Row("remedy", remedy, indent: 12);
    }
}
