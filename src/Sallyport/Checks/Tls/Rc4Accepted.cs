using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Verdicts;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server takes a suite with RC4, which RFC 7465 forbids in every version.</summary>
/// <remarks>Its keystream is biased from the first byte on; cookies sent often enough can be recovered in days.</remarks>
[Check("TLS-0017", Severity.High, "RC4 is accepted", References = ["RFC 7465", "CVE-2015-2808"], FailureMeans = Verdict.Insecure, Vulnerability = "rc4")]
internal sealed class Rc4Accepted : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) =>
        VersionRule.NotOffered(WeakSuiteReading.Takes(subject, WeakClass.Rc4), TlsRemedies.Suites);
}
