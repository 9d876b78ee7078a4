using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Tests.Seen;

/// <summary>Attempts to come back to sessions, and handshakes made for one feature, made small.</summary>
internal static class Resumed
{
    /// <summary>The server of today, had every way back worked and every feature been asked about.</summary>
    internal static TlsObservation Modern { get; } = Servers.Modern.WithEveryWayBack();

    internal static HandshakeEnd Dropped { get; } = new HandshakeEnd.Interrupted(NetworkFault.Reset);

    /// <summary>The server, had it taken sessions up every way but by a ticket's key alone, and met each odd handshake as a careful one does.</summary>
    internal static TlsObservation WithEveryWayBack(this TlsObservation tls) => tls
        .WithTickets(86_400, earlyData: 0)
        .Back(ResumptionWay.SessionId, true).Back(ResumptionWay.Ticket, true).Back(ResumptionWay.PreSharedKey, true).Back(ResumptionWay.PreSharedKeyAlone, false)
        .Feature(HandshakePurpose.UnknownName, new HandshakeEnd.Refused(AlertDescription.UnrecognizedName))
        .Feature(HandshakePurpose.WithoutExtendedMasterSecret, new HandshakeEnd.Refused(AlertDescription.HandshakeFailure));

    /// <summary>The server with one attempt a word: taken up or not.</summary>
    internal static TlsObservation Back(this TlsObservation tls, ResumptionWay way, params bool[] taken) =>
        tls.Trying([.. taken.Select((each, round) => Trial(way, round) with { Handshake = Handshake(way) with { Resumed = each } })]);

    /// <summary>The server with an attempt that ended otherwise.</summary>
    internal static TlsObservation BackEnded(this TlsObservation tls, ResumptionWay way, HandshakeEnd end) => tls.Trying(Trial(way, 0) with { Handshake = Handshake(way) with { End = end } });

    /// <summary>The server that gave nothing to come back with.</summary>
    internal static TlsObservation BackNotGiven(this TlsObservation tls, ResumptionWay way) => tls.Trying(Trial(way, 0) with { NotGiven = "nothing was given" });

    /// <summary>The server with a GET sent as early data.</summary>
    internal static TlsObservation Early(this TlsObservation tls, ResumptionWay way, bool accepted, int? status, HandshakeEnd? end = null) => tls.Trying(Trial(way, 0) with
    {
        EarlyDataSent = true,
        Status = status,
        Handshake = Handshake(way) with { Resumed = true, EarlyDataAccepted = accepted, End = end ?? new HandshakeEnd.Completed() },
    });

    /// <summary>The server with the attempts added.</summary>
    internal static TlsObservation Trying(this TlsObservation tls, params ResumptionTrial[] trials) => tls with { Resumptions = [.. tls.Resumptions, .. trials] };

    /// <summary>The server with a handshake made for one feature.</summary>
    internal static TlsObservation Feature(this TlsObservation tls, HandshakePurpose purpose, HandshakeEnd? end = null, params AlertDescription[] warnings) => tls with
    {
        Features = [.. tls.Features, Servers.Handshake(purpose, ProtocolVersion.Tls12, Servers.EcdheEcdsaAes128Gcm) with { End = end ?? new HandshakeEnd.Completed(), Warnings = [.. warnings] }],
    };

    /// <summary>The server, had every handshake brought a ticket.</summary>
    internal static TlsObservation WithTickets(this TlsObservation tls, uint seconds, uint earlyData) =>
        tls.WithHandshakes(handshake => handshake with { Tickets = [new SessionTicket(seconds, 200, handshake.Version == ProtocolVersion.Tls13 ? earlyData : 0)] });

    internal static ResumptionTrial Trial(ResumptionWay way, int round) => new() { Way = way, Round = round };

    internal static HandshakeObservation Handshake(ResumptionWay way) => Servers.Handshake(
        HandshakePurpose.Resumption, way is ResumptionWay.SessionId or ResumptionWay.Ticket ? ProtocolVersion.Tls12 : ProtocolVersion.Tls13, Servers.EcdheEcdsaAes128Gcm);
}
