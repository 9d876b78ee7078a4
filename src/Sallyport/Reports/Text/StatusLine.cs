using System.Globalization;
using Sallyport.Certificates;
using Sallyport.Findings;
using Sallyport.Observations;
using Sallyport.Verdicts;

namespace Sallyport.Reports.Text;

/// <summary>One line for a monitoring system: state, target, headline, and behind a bar the figures that it may draw.</summary>
internal static class StatusLine
{
    internal static void Write(TextPage page, Assessment assessment, Severity failOn)
    {
        var state = NagiosStates.Of(assessment, failOn).ToString().ToUpperInvariant();
        page.Line($"{Words($"SALLYPORT {state} - {assessment.Seen.Target}: {assessment.Headline}")} | {string.Join(' ', Figures(assessment))}");
    }

    /// <summary>The bar parts words from figures, so none may stand among the words.</summary>
    private static string Words(string text) => Sanitizer.Clean(text).Replace('|', '/');

    private static IEnumerable<string> Figures(Assessment assessment)
    {
        yield return $"time={assessment.Seen.Elapsed.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture)}s;;;0";
        yield return $"findings={assessment.Findings.Length};;;0";
        for (var severity = Severity.Critical; severity >= Severity.Low; severity--)
            yield return $"{severity.ToString().ToLowerInvariant()}={assessment.Findings.Count(finding => finding.Severity == severity)};;;0";
        yield return $"unjudged={assessment.Undecided.Count()};;;0";
        yield return $"connections={assessment.Seen.Connections};;;0";
        if (DaysLeft(assessment.Seen) is { } days) yield return $"days={days}";
    }

    /// <summary>Whole days until the first certificate shown to clients of the host expires; null when none was read.</summary>
    private static int? DaysLeft(HostObservation seen) =>
        seen.Endpoints.SelectMany(endpoint => endpoint.Tls?.Certificates ?? []).Where(certificate => certificate.ForHost)
            .Select(certificate => PresentedChain.Read(certificate).Leaf is { } leaf ? (int?)Math.Floor((leaf.NotAfter - certificate.SeenAt).TotalDays) : null).Min();
}
