using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Verdicts;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server still speaks SSLv2, which RFC 6176 forbids.</summary>
/// <remarks>
/// Nothing protects its handshake, so whoever is on the way chooses a 40-bit cipher; and it endangers every other service with the same RSA key (DROWN).
/// </remarks>
[Check("TLS-0001", Severity.Critical, "SSLv2 is offered", References = ["RFC 6176"], FailureMeans = Verdict.Insecure)]
internal sealed class Ssl2Offered : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) => VersionRule.NotOffered(subject.Versions.Ssl2, TlsRemedies.Versions);
}
