namespace Sallyport.Lab.Flawed;

/// <summary>How a server reacts to the padding of RSA key exchanges.</summary>
internal enum RsaOracle
{
    /// <summary>A bad one is replaced by chance (RFC 5246 7.4.7.1): nobody can tell.</summary>
    None,

    /// <summary>One alert for whatever is not well formed.</summary>
    Weak,

    /// <summary>An alert for each way of being wrong.</summary>
    Strong,

    /// <summary>The connection ends at once where a sound server waits for more.</summary>
    WeakByClosing,

    /// <summary>Now this, now that.</summary>
    Unsteady,
}

/// <summary>How a server reacts to CBC records with wrong padding or MAC.</summary>
internal enum CbcOracle
{
    /// <summary>One alert for all.</summary>
    None,

    /// <summary>Only the length of the padding is looked at: POODLE over TLS.</summary>
    PaddingUnchecked,

    /// <summary>Wrong padding with a right MAC has an alert of its own: Zombie POODLE.</summary>
    PaddingWithRightMac,

    /// <summary>A wrong MAC behind right padding has an alert of its own: GOLDENDOODLE.</summary>
    MacWithRightPadding,

    /// <summary>Wrong padding with a right MAC is met with silence: Sleeping POODLE.</summary>
    Sleeping,

    /// <summary>Empty records with wrong padding get a second alert: CVE-2019-1559.</summary>
    EmptyRecords,

    /// <summary>Padding without room for a MAC is an overflow: CVE-2016-2107.</summary>
    Overflow,
}

/// <summary>What is wrong with a server; the default is a sound one that takes heartbeats and gives tickets.</summary>
internal sealed record Flaws
{
    public bool HeartbeatLeaks { get; init; }

    public bool EarlyChangeCipherSpec { get; init; }

    /// <summary>Also without ChangeCipherSpec a record in the clear is met with bad_record_mac.</summary>
    public bool AlwaysBadRecordMac { get; init; }

    public bool TicketLeaks { get; init; }

    /// <summary>Answers a ticket with a session id of its own choice.</summary>
    public bool OwnSessionId { get; init; }

    public RsaOracle Rsa { get; init; }

    public CbcOracle Cbc { get; init; }

    /// <summary>Answers a second hello in the connection.</summary>
    public bool Renegotiates { get; init; }

    /// <summary>Only when it is bound to the connection.</summary>
    public bool OnlyBound { get; init; }

    /// <summary>Declines an unbound hello with a warning and goes on, where others end the connection.</summary>
    public bool WarnsUnbound { get; init; }
}
