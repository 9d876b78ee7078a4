using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server begins a new handshake whenever a client wishes it inside a connection.</summary>
/// <remarks>
/// A handshake costs the server many times what it costs the client, and inside a connection no limit of connections counts it. The standard profile sends one hello; the deep profile counts how often the
/// server goes along on one connection, up to ten times: a server that stops before loses little, and is told for information.
/// </remarks>
[Check("TLS-0051", Severity.Low, "Clients can begin a renegotiation", References = ["CVE-2011-1473", "RFC 9325 3.5"], Vulnerability = "clientRenegotiation")]
internal sealed class RenegotiationByClient : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var asked = AttackReading.For(subject, AttackPurpose.Renegotiation).FindAll(placed => placed.Item.Form != AttackForm.RepeatedRenegotiation);
        if (AttackRule.WithoutReaction(subject, asked, "renegotiation") is { } without) return without;

        Answer[] answers = [.. asked.Where(placed => placed.Item.Outcome is not AttackOutcome.NotPossible).Select(placed => placed.Item.Form).Distinct().Select(form => RenegotiationRule.Taken(subject, form))];
        var telling = Array.Find(answers, answer => answer is Answer.Yes) ?? Array.Find(answers, answer => answer is Answer.Unknown) ?? answers[0];
        return telling is Answer.Yes yes && Counted(subject) is { } counted ? WithCount(yes.Evidence, counted) : VersionRule.NotOffered(telling, AttackRemedies.Renegotiation);
    }

    private static Placed<AttackExchange>? Counted(TlsObservation tls) => AttackReading.For(tls, AttackPurpose.Renegotiation).Find(placed => placed.Item.Outcome is AttackOutcome.Renegotiated { Times: > 0 });

    private static CheckResult WithCount(Evidence taken, Placed<AttackExchange> counted)
    {
        var (times, limit) = (AttackOutcome.Renegotiated)counted.Item.Outcome;
        var words = $"{times} {(times == 1 ? "renegotiation was" : "renegotiations were")} carried out on one connection{(limit is null ? " in the time there was, and no limit was met" : $"; at the next {limit}")}";
        return CheckResult.Fail([taken, new Evidence(words, counted.Source)], AttackRemedies.Renegotiation, limit is null ? null : Severity.Info, limit is null ? null : "Clients can begin a few renegotiations");
    }
}
