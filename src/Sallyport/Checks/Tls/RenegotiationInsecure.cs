using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Verdicts;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server begins a new handshake for a client's hello that is not bound to the connection it comes in.</summary>
/// <remarks>
/// Whoever is between can open a connection, write the beginning of a request, and let a victim's handshake follow in it: the server takes both for one client.
/// </remarks>
[Check("TLS-0050", Severity.High, "Renegotiation is possible without protection", References = ["RFC 5746", "CVE-2009-3555"], FailureMeans = Verdict.Insecure, Vulnerability = "insecureRenegotiation")]
internal sealed class RenegotiationInsecure : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) =>
        AttackRule.WithoutReaction(subject, AttackReading.For(subject, AttackPurpose.Renegotiation), "renegotiation")
        ?? VersionRule.NotOffered(RenegotiationRule.Taken(subject, AttackForm.LegacyRenegotiation), AttackRemedies.Renegotiation);
}
