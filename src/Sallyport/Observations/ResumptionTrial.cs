namespace Sallyport.Observations;

/// <summary>How a client comes back to a session.</summary>
public enum ResumptionWay
{
    /// <summary>By the id of a session that the server keeps (RFC 5246 7.3).</summary>
    SessionId,

    /// <summary>By a ticket up to TLS 1.2 (RFC 5077).</summary>
    Ticket,

    /// <summary>By a ticket's key and a fresh (EC)DHE exchange in TLS 1.3 (RFC 8446 4.2.9), with early data where the ticket takes it.</summary>
    PreSharedKey,

    /// <summary>By a ticket's key alone in TLS 1.3, without forward secrecy.</summary>
    PreSharedKeyAlone,

    /// <summary>By the same bytes twice: hello and early data of round 0 come again in round 1.</summary>
    EarlyDataReplay,
}

/// <summary>One attempt to come back to a session, or why there was nothing to come back to.</summary>
public sealed record ResumptionTrial
{
    /// <summary>How.</summary>
    public required ResumptionWay Way { get; init; }

    /// <summary>Which time this is, from 0.</summary>
    public required int Round { get; init; }

    /// <summary>What the server did not give, a phrase; null when an attempt was made.</summary>
    public string? NotGiven { get; init; }

    /// <summary>The handshake that offers the session; null when no attempt or no connection came about.</summary>
    public HandshakeObservation? Handshake { get; init; }

    /// <summary>True when a GET went along as early data.</summary>
    public bool EarlyDataSent { get; init; }

    /// <summary>The status of the response to the GET, 100 to 999; null when there was none.</summary>
    public int? Status { get; init; }

    /// <summary>True when the server took the session up and the handshake was carried to its end.</summary>
    internal bool Succeeded => Handshake is { IsComplete: true, Resumed: true };

    /// <summary>True when the handshake was carried to its end from the start.</summary>
    internal bool Declined => Handshake is { IsComplete: true, Resumed: false };
}
