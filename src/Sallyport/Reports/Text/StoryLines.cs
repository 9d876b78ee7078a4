using Sallyport.Findings;
using Sallyport.Observations;
using Sallyport.Verdicts;

namespace Sallyport.Reports.Text;

/// <summary>The first three lines: the answer, who it is about, and what follows.</summary>
internal static class StoryLines
{
    private const int TimeWidth = 9;

    /// <summary>The verdict as a sentence, grade and time to the right.</summary>
    internal static void Headline(TextPage page, Assessment assessment)
    {
        var headline = Sanitizer.Clean(assessment.Headline);
        var grade = assessment.Grades.FirstOrDefault()?.Value ?? string.Empty;
        var took = $"{assessment.Seen.Elapsed.TotalSeconds:0.0#} s".PadLeft(TimeWidth);
        var gap = Math.Max(2, page.Width - headline.Length - grade.Length - took.Length);
        page.Line(page.Palette.Verdict(assessment.Verdict, headline + new string(' ', gap) + grade) + page.Palette.Faint(took));
    }

    /// <summary>Host, addresses, what was negotiated, how long the certificate lasts, what the server calls itself.</summary>
    internal static void Identity(TextPage page, Assessment assessment)
    {
        var seen = assessment.Seen;
        var parts = new List<string> { seen.Target.Host };
        if (seen.Target.Address is null && seen.Resolution.Addresses.Length > 0) parts.Add(string.Join(", ", seen.Resolution.Addresses));
        var endpoint = seen.Endpoints.FirstOrDefault(candidate => candidate.Reach.State == PortState.Open);
        if (endpoint?.Tls is { } tls) parts.AddRange(TlsParts(tls));
        if (assessment.Services.FirstOrDefault(service => service.Endpoint == endpoint) is { } service && (service.Words ?? service.Hint) is { } words) parts.Insert(Math.Min(2, parts.Count), words);
        else if (endpoint?.Http?.Final?.Value("Server") is { Length: > 0 } server) parts.Add($"says it is {server}");
        page.Parts(parts);
    }

    /// <summary>How many findings, whether anything stayed unjudged, how many connections it took.</summary>
    internal static void Count(TextPage page, Assessment assessment)
    {
        if (assessment.Verdict == Verdict.NotOpen)
        {
            page.Line(Plural(assessment.Seen.Connections, "connection"));
            return;
        }

        var undecided = assessment.Undecided.Count();
        var judged = assessment.Outcomes.Length - undecided;
        var gaps = undecided == 0 ? $"all {judged} checks judged" : $"{undecided} of {assessment.Outcomes.Length} checks could not be judged";
        page.Parts([Findings(assessment.Findings), gaps, Plural(assessment.Seen.Connections, "connection")]);
    }

    private static IEnumerable<string> TlsParts(TlsObservation tls)
    {
        if (tls.Handshake(HandshakePurpose.Ordinary) is { IsComplete: true, Version: { } version } handshake)
            yield return $"{version.Name}{(handshake.Group is { } group ? ", " + group.Name : string.Empty)}";
        if (tls.Certificates.FirstOrDefault(certificate => certificate.ForHost) is { } certificate) yield return CertificateWords.Validity(certificate);
    }

    private static string Findings(IReadOnlyCollection<Finding> findings)
    {
        if (findings.Count == 0) return "no findings";

        var counts = new List<string>();
        for (var severity = Severity.Critical; severity >= Severity.Info; severity--)
        {
            var count = findings.Count(finding => finding.Severity == severity);
            if (count > 0) counts.Add($"{count} {severity.ToString().ToLowerInvariant()}");
        }

        return $"{Plural(findings.Count, "finding")}: {string.Join(", ", counts)}";
    }

    private static string Plural(int count, string noun) => $"{count} {noun}{(count == 1 ? string.Empty : "s")}";
}
