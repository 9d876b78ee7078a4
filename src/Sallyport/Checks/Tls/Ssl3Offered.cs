using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Verdicts;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server still speaks SSLv3, which RFC 7568 forbids.</summary>
/// <remarks>Its CBC suites allow POODLE (CVE-2014-3566) and its only other cipher is RC4; no setting repairs the version.</remarks>
[Check("TLS-0002", Severity.High, "SSLv3 is offered", References = ["RFC 7568", "CVE-2014-3566"], FailureMeans = Verdict.Insecure)]
internal sealed class Ssl3Offered : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) => VersionRule.NotOffered(subject.Versions.Ssl3, TlsRemedies.Versions);
}
