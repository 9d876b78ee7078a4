using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Verdicts;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server takes a suite in which it proves no identity.</summary>
/// <remarks>Whoever is on the way can stand in for the server, and the client that agreed to such a suite cannot notice.</remarks>
[Check("TLS-0015", Severity.Critical, "A suite without authentication is accepted",
    References = ["RFC 5246 appendix F.1.1.1", "RFC 9325 4.1"], FailureMeans = Verdict.Insecure)]
internal sealed class AnonymousSuites : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) =>
        VersionRule.NotOffered(WeakSuiteReading.Takes(subject, WeakClass.Anonymous), TlsRemedies.Suites);
}
