using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Verdicts;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server takes a suite that encrypts nothing.</summary>
/// <remarks>The handshake succeeds and everything after it can be read on the way.</remarks>
[Check("TLS-0014", Severity.Critical, "A suite without encryption is accepted", References = ["RFC 9325 4.1"], FailureMeans = Verdict.Insecure)]
internal sealed class NullSuites : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) =>
        VersionRule.NotOffered(WeakSuiteReading.Takes(subject, WeakClass.Null), TlsRemedies.Suites);
}
