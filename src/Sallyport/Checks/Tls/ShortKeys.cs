using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Verdicts;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server takes DES or another cipher with less than 112 bits of strength.</summary>
/// <remarks>Such keys are found by trying them all, on rented hardware, in a day.</remarks>
[Check("TLS-0018", Severity.High, "A cipher below 112 bits is accepted", References = ["RFC 9325 4.1"], FailureMeans = Verdict.Insecure)]
internal sealed class ShortKeys : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) =>
        VersionRule.NotOffered(WeakSuiteReading.Takes(subject, WeakClass.Below112Bits), TlsRemedies.Suites);
}
