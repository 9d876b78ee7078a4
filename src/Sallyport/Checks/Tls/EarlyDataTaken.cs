using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server takes a request as early data (0-RTT), which anybody can send again.</summary>
/// <remarks>
/// Early data is sent before the server has proved that the connection is fresh: whoever records it can send it again, and a request that changes something is then carried out twice. One GET for /
/// is sent so, and only where a ticket says that it would be taken. A server whose application answers 425 keeps the decision; that is told for information.
/// </remarks>
[Check("TLS-0060", Severity.Low, "Early data (0-RTT) is taken, which can be replayed", References = ["RFC 8446 8", "RFC 8446 E.5", "RFC 8470"])]
internal sealed class EarlyDataTaken : ICheck<TlsObservation>
{
    private const int TooEarly = 425;

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var trials = ResumptionRule.For(subject, ResumptionWay.PreSharedKey);
        if (trials.Find(placed => placed.Item.Handshake is { EarlyDataAccepted: true }) is { } taken) return Taken(taken);
        if (trials.Find(placed => placed.Item.EarlyDataSent && (placed.Item.Succeeded || placed.Item.Declined)) is { } declined)
            return CheckResult.Pass(new Evidence("a GET was sent as early data and not taken", declined.Source));
        if (trials.Find(placed => placed.Item.EarlyDataSent) is { Item.Handshake: { } handshake }) return CheckResult.Inconclusive($"early data was sent, and the handshake was {handshake.End.Words}");

        return WithoutEarlyData(subject, trials);
    }

    private static CheckResult Taken(Placed<ResumptionTrial> taken) => taken.Item.Status == TooEarly
        ? CheckResult.Fail(new Evidence("a GET was taken as early data; the application answered 425 (Too Early)", taken.Source), ResumptionRemedies.EarlyData, Severity.Info, "Early data (0-RTT) is taken, and the application puts it off")
        : CheckResult.Fail(new Evidence($"a GET was taken as early data{(taken.Item.Status is { } status ? $" and answered with status {status}" : "")}", taken.Source), ResumptionRemedies.EarlyData);

    private static CheckResult WithoutEarlyData(TlsObservation tls, List<Placed<ResumptionTrial>> trials)
    {
        var tickets = Placed.In(tls.Handshakes, "tls/handshakes").Where(placed => placed.Item.Version == ProtocolVersion.Tls13 && !placed.Item.Tickets.IsEmpty).ToList();
        if (tickets.Find(placed => placed.Item.Tickets.Any(ticket => ticket.MaxEarlyData > 0)) is { } offering)
            return CheckResult.Inconclusive($"tickets say that {offering.Item.Tickets.Max(ticket => ticket.MaxEarlyData)} bytes of early data are taken, and none were sent");
        if (tickets.Count > 0) return CheckResult.Pass(new Evidence("no ticket says that early data is taken", tickets[0].Source));

        return trials.Find(placed => placed.Item.NotGiven is not null) is { } missing ? CheckResult.NotApplicable(missing.Item.NotGiven!) : ResumptionRule.Unasked(tls, older: false, "early data");
    }
}
