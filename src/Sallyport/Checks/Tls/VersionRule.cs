using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>The rules that checks of versions and suites share: an answer becomes a result, and not knowing stays not knowing.</summary>
internal static class VersionRule
{
    /// <summary>Passes when the server declined.</summary>
    internal static CheckResult NotOffered(Answer answer, string remedy) => answer switch
    {
        Answer.Yes yes => CheckResult.Fail(yes.Evidence, remedy),
        Answer.No no => CheckResult.Pass(no.Evidence),
        Answer.Unknown unknown => CheckResult.Inconclusive(unknown.Reason),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Passes when the server agreed.</summary>
    internal static CheckResult Offered(Answer answer, string remedy) => answer switch
    {
        Answer.Yes yes => CheckResult.Pass(yes.Evidence),
        Answer.No no => CheckResult.Fail(no.Evidence, remedy),
        Answer.Unknown unknown => CheckResult.Inconclusive(unknown.Reason),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
