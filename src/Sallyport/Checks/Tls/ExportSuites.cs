using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Verdicts;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server takes a suite that was weakened on purpose for the export rules of the 1990s.</summary>
/// <remarks>Its keys of 40 or 56 bits fall in hours, and bugs in clients let an attacker choose it for them (FREAK, LOGJAM).</remarks>
[Check("TLS-0016", Severity.High, "An export suite is accepted",
    References = ["RFC 9325 4.1", "CVE-2015-0204", "CVE-2015-4000"], FailureMeans = Verdict.Insecure)]
internal sealed class ExportSuites : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) =>
        VersionRule.NotOffered(WeakSuiteReading.Takes(subject, WeakClass.Export), TlsRemedies.Suites);
}
