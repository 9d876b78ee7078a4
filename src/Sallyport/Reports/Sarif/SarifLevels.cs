using Sallyport.Findings;

namespace Sallyport.Reports.Sarif;

/// <summary>Severities in SARIF's words, and as the number from 0 to 10 that code hosts sort by.</summary>
internal static class SarifLevels
{
    internal static string Level(Severity severity) => severity switch
    {
        Severity.Critical or Severity.High => "error",
        Severity.Medium => "warning",
        _ => "note",
    };

    internal static string Score(Severity severity) => severity switch
    {
        Severity.Critical => "9.5",
        Severity.High => "8.0",
        Severity.Medium => "5.5",
        Severity.Low => "2.5",
        _ => "0.0",
    };
}
