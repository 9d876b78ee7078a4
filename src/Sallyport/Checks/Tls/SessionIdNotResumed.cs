using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails, for information, when the server takes no session up again by its id; fails as a fault when it takes up only some.</summary>
/// <remarks>
/// Up to TLS 1.2 coming back spares a round trip and a signature. Where only some attempts succeed, several processes or machines answer that do not know each other's sessions. One attempt is
/// made, five with --profile deep.
/// </remarks>
[Check("TLS-0056", Severity.Info, "Sessions are not taken up again by their id", References = ["RFC 5246 7.3"])]
internal sealed class SessionIdNotResumed : ICheck<TlsObservation>
{
    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var trials = ResumptionRule.For(subject, ResumptionWay.SessionId);
        return trials.Count == 0
            ? ResumptionRule.Unasked(subject, older: true, "resumption by session id", HandshakePurpose.WithoutTickets, HandshakePurpose.Ordinary)
            : ResumptionRule.Judge(trials, "resumption by session id", ResumptionRemedies.Cache, ResumptionRemedies.Shared);
    }
}
