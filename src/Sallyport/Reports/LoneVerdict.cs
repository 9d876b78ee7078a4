using Sallyport.Verdicts;

namespace Sallyport.Reports;

/// <summary>Tells the verdicts that follow from no check. Forms made of checks alone give them an entry of their own: a port that never answered must not look like one without findings.</summary>
internal static class LoneVerdict
{
    /// <summary>The name that such an entry has in the place of a check's id.</summary>
    internal const string Id = "verdict";

    internal static bool Of(Assessment assessment) => assessment.Verdict is Verdict.NotOpen or Verdict.NotTls or Verdict.Inconclusive;
}
