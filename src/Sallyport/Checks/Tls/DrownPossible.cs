using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Verdicts;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when this endpoint speaks SSLv2, whose handshake is an oracle for the RSA key behind it. Inferred: no attack is tried.</summary>
/// <remarks>
/// The oracle opens recorded TLS connections made with the same key, on this port and on any other. An SSLv2 service elsewhere with the same key is not
/// looked for.
/// </remarks>
[Check("VULN-0087", Severity.Critical, "DROWN is possible through SSLv2 (inferred)",
    References = ["CVE-2016-0800"], FailureMeans = Verdict.Insecure, Vulnerability = "drown")]
internal sealed class DrownPossible : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) =>
        VersionRule.NotOffered(subject.Versions.Ssl2, TlsRemedies.Versions + "; then replace the key, for it served as an oracle");
}
