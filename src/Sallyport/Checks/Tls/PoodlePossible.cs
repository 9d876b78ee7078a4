using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Verdicts;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when a CBC suite is chosen with SSLv3. Inferred from the choice: no attack is tried.</summary>
/// <remarks>SSLv3 does not check its padding, so whoever is on the way and can make the client repeat a request learns one byte of it in 256 tries.</remarks>
[Check("VULN-0099", Severity.High, "POODLE is possible: SSLv3 takes CBC suites (inferred)",
    References = ["CVE-2014-3566", "RFC 7568"], FailureMeans = Verdict.Insecure, Vulnerability = "poodleSsl3")]
internal sealed class PoodlePossible : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) =>
        VersionRule.NotOffered(CbcReading.Takes(subject, ProtocolVersion.Ssl3), TlsRemedies.Versions);
}
