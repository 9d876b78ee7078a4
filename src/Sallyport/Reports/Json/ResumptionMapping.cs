using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Reports.Json;

/// <summary>Lays out which ways back to a session were tried and how they ended.</summary>
internal static class ResumptionMapping
{
    internal static ResumptionPart? Of(TlsObservation tls) => tls.Resumptions.IsEmpty ? null : new(
        Way(tls, ResumptionWay.SessionId), Way(tls, ResumptionWay.Ticket), Way(tls, ResumptionWay.PreSharedKey), Way(tls, ResumptionWay.PreSharedKeyAlone), EarlyData(tls));

    private static string? Way(TlsObservation tls, ResumptionWay way)
    {
        var trials = tls.Resumptions.Where(trial => trial.Way == way).ToList();
        if (trials.Count == 0) return null;
        if (trials.Exists(trial => trial.NotGiven is not null)) return "not-given";

        return (trials.Exists(trial => trial.Succeeded), trials.Exists(trial => trial.Declined)) switch
        {
            (true, false) => "yes",
            (true, true) => "partly",
            (false, true) => "no",
            _ => "unknown",
        };
    }

    /// <summary>It is sent only where a ticket says that it would be taken; a ticket that says nothing of it is the server's no.</summary>
    private static string? EarlyData(TlsObservation tls)
    {
        var sent = tls.Resumptions.Where(trial => trial.Way == ResumptionWay.PreSharedKey && trial.EarlyDataSent).ToList();
        if (sent.Exists(trial => trial.Handshake is { EarlyDataAccepted: true })) return "yes";
        if (sent.Count > 0) return sent.Exists(trial => trial.Succeeded || trial.Declined) ? "no" : "unknown";

        var tickets = tls.Handshakes.Where(handshake => handshake.Version == ProtocolVersion.Tls13).SelectMany(handshake => handshake.Tickets).ToList();
        return tickets.Count == 0 ? null : tickets.Exists(ticket => ticket.MaxEarlyData > 0) ? "unknown" : "no";
    }
}
