using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server begins a new handshake whenever a client wishes it inside a connection.</summary>
/// <remarks>
/// A handshake costs the server many times what it costs the client, and inside a connection no limit of connections counts it. One hello is sent; how often it
/// would be taken on one connection is not tried.
/// </remarks>
[Check("TLS-0051", Severity.Low, "Clients can begin a renegotiation", References = ["CVE-2011-1473", "RFC 9325 3.5"], Vulnerability = "clientRenegotiation")]
internal sealed class RenegotiationByClient : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var asked = AttackReading.For(subject, AttackPurpose.Renegotiation);
        if (AttackRule.WithoutReaction(subject, asked, "renegotiation") is { } without) return without;

        Answer[] answers = [.. asked.Where(placed => placed.Item.Outcome is not AttackOutcome.NotPossible).Select(placed => placed.Item.Form).Distinct().Select(form => RenegotiationRule.Taken(subject, form))];
        var telling = Array.Find(answers, answer => answer is Answer.Yes) ?? Array.Find(answers, answer => answer is Answer.Unknown) ?? answers[0];
        return VersionRule.NotOffered(telling, AttackRemedies.Renegotiation);
    }
}
