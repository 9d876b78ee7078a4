using Sallyport.Findings;
using Sallyport.Verdicts;

namespace Sallyport.Reports.Csv;

/// <summary>The answer for spreadsheets (RFC 4180): one row a finding or undecided check; a target with neither, or without an open port, has one row for its verdict.</summary>
public static class CsvReport
{
    /// <summary>Writes the header row; once a document.</summary>
    /// <param name="to">Where to.</param>
    public static void WriteHeader(TextWriter to) =>
        CsvRow.Write(to, "target", "host", "port", "verdict", "kind", "check", "severity", "title", "evidence", "remedy", "endpoints", "references");

    /// <summary>Writes the rows of one target.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="assessment">What was judged.</param>
    public static void Write(TextWriter to, Assessment assessment)
    {
        var undecided = assessment.Undecided.ToList();
        if (LoneVerdict.Of(assessment) || (assessment.Findings.IsEmpty && undecided.Count == 0))
            Row(to, assessment, "verdict", LoneVerdict.Id, string.Empty, assessment.Headline, [], assessment.NextStep ?? string.Empty, [], []);
        foreach (var finding in assessment.Findings) Row(to, assessment, finding);
        foreach (var (outcome, reason) in undecided)
            Row(to, assessment, "undecided", outcome.Check.Id, string.Empty, outcome.Check.Title, [reason], string.Empty, outcome.Endpoint is null ? [] : [outcome.Endpoint], outcome.Check.References);
    }

    private static void Row(TextWriter to, Assessment assessment, Finding finding) =>
        Row(to, assessment, "finding", finding.Id, Words.Of(finding.Severity), finding.Title, finding.Evidence.Select(evidence => evidence.Fact), finding.Remedy, finding.Endpoints, finding.References);

    private static void Row(
        TextWriter to, Assessment assessment, string kind, string check, string severity, string title, IEnumerable<string> evidence, string remedy, IEnumerable<string> endpoints, IEnumerable<string> references)
    {
        var target = assessment.Seen.Target;
        CsvRow.Write(
            to, target.Input, target.Host, target.Port.ToString(), Words.Of(assessment.Verdict), kind, check, severity, title,
            string.Join("; ", evidence), remedy, string.Join(' ', endpoints), string.Join("; ", references));
    }
}
