using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Verdicts;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server takes a suite with RSA export keys. Inferred from the choice: no attack is tried.</summary>
/// <remarks>
/// A client with the bug accepts a 512-bit key it never asked for; such a key is factored in hours and then serves for every connection made with it.
/// </remarks>
[Check("VULN-0102", Severity.High, "FREAK is possible: an RSA export suite is accepted (inferred)",
    References = ["CVE-2015-0204"], FailureMeans = Verdict.Insecure, Vulnerability = "freak")]
internal sealed class FreakPossible : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) =>
        VersionRule.NotOffered(ExportReading.Takes(subject, KeyExchange.Rsa), TlsRemedies.Suites);
}
