using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when a CBC suite is chosen with TLS 1.0 or SSLv3. Inferred from the choice: no attack is tried.</summary>
/// <remarks>
/// Both versions chain one record to the next, which lets a script guess at cookies; clients have split their records against it since 2012, so only old ones
/// are open.
/// </remarks>
[Check("VULN-0100", Severity.Low, "BEAST is possible: an old version takes CBC suites (inferred)", References = ["CVE-2011-3389"], Vulnerability = "beast")]
internal sealed class BeastPossible : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) =>
        VersionRule.NotOffered(CbcReading.Takes(subject, ProtocolVersion.Tls10, ProtocolVersion.Ssl3), TlsRemedies.Versions);
}
