using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the same early data, sent twice byte for byte, is taken both times.</summary>
/// <remarks>
/// A server can remember the hellos of the last seconds, or let each ticket be used once (RFC 8446 8.1, 8.2); one that does neither carries out a recorded request as often as it is sent. Two GETs for / with the
/// same bytes are sent, with --profile deep alone. An application that answered 425 once puts early data off; that it answers otherwise when the handshake was over first is no replay.
/// </remarks>
[Check("TLS-0061", Severity.Medium, "Early data (0-RTT) is taken twice when it is replayed", References = ["RFC 8446 8", "RFC 8470 3"])]
internal sealed class EarlyDataReplayed : ICheck<TlsObservation>
{
    private const int TooEarly = 425;

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var sent = ResumptionRule.For(subject, ResumptionWay.EarlyDataReplay);
        if (sent.Count == 0) return Unsent(subject, knowledge);
        if (sent[0].Item.Handshake is not { EarlyDataAccepted: true }) return CheckResult.Inconclusive("the early data that was to be replayed was not taken the first time");
        if (sent.Count == 1) return CheckResult.Inconclusive("early data was not sent a second time");
        if (sent.Concat(ResumptionRule.For(subject, ResumptionWay.PreSharedKey)).FirstOrDefault(placed => placed.Item.Status == TooEarly) is { } late)
            return CheckResult.Pass(new Evidence("the application answers early data with 425 (Too Early)", late.Source));
        if (sent[^1].Item is { Handshake.EarlyDataAccepted: true })
            return CheckResult.Fail(new Evidence("the same bytes were taken as early data a second time", sent[^1].Source), ResumptionRemedies.EarlyData);

        return sent[^1].Item.Handshake is { End: HandshakeEnd.Completed or HandshakeEnd.Refused or HandshakeEnd.Violation }
            ? CheckResult.Pass(new Evidence($"the same bytes a second time: early data was not taken, the handshake was {sent[^1].Item.Handshake!.End.Words}", sent[^1].Source))
            : CheckResult.Inconclusive("the same bytes were sent a second time and not answered");
    }

    private static CheckResult Unsent(TlsObservation tls, KnowledgeBase knowledge) => new EarlyDataTaken().Judge(tls, knowledge) switch
    {
        CheckResult.Passed => CheckResult.NotApplicable("early data is not taken"),
        CheckResult.DoesNotApply none => none,
        CheckResult.Failed => CheckResult.Inconclusive("early data is taken; it is sent twice with --profile deep alone"),
        var other => other,
    };
}
