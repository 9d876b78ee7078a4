using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when an answer of TLS 1.0 to 1.2 does not confirm secure renegotiation, although the hello asked for it.</summary>
/// <remarks>
/// Without it an attacker can put a request of his own before a client's and let the server take both for one (CVE-2009-3555). TLS 1.3 has no renegotiation.
/// </remarks>
[Check("TLS-0049", Severity.Medium, "No secure renegotiation is offered", References = ["RFC 5746", "CVE-2009-3555"])]
internal sealed class RenegotiationUnprotected : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) =>
        ExtensionRule.Answered(subject, ProtocolVersion.Tls10, ExtensionType.RenegotiationInfo, TlsRemedies.Library);
}
