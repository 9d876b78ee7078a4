using Sallyport.Checks;
using Sallyport.Findings;
using Sallyport.Verdicts;

namespace Sallyport.Reports.Html;

/// <summary>Which colour stands for what; the word is always there too.</summary>
internal static class Tones
{
    internal const string Good = "good";
    internal const string Fair = "fair";
    internal const string Bad = "bad";
    internal const string Info = "info";
    internal const string None = "none";

    internal static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Secure => Good,
        Verdict.Weak or Verdict.Inconclusive => Fair,
        _ => Bad,
    };

    internal static string Of(Severity severity) => severity switch
    {
        Severity.Critical or Severity.High => Bad,
        Severity.Medium => Fair,
        _ => Info,
    };

    internal static string Of(CheckResult result) => result switch
    {
        CheckResult.Passed => Good,
        CheckResult.Failed => Bad,
        CheckResult.Undecided => Fair,
        _ => None,
    };
}
