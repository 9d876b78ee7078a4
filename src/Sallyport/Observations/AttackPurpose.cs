namespace Sallyport.Observations;

/// <summary>The flaw that an exchange asks about.</summary>
public enum AttackPurpose
{
    /// <summary>CVE-2014-0160: a heartbeat that says to be longer than it is.</summary>
    Heartbleed,

    /// <summary>CVE-2014-0224: ChangeCipherSpec before any key exchange.</summary>
    EarlyChangeCipherSpec,

    /// <summary>CVE-2016-9244: a ticket with a short session id beside it.</summary>
    Ticketbleed,

    /// <summary>Bleichenbacher's oracle: badly padded RSA key exchanges, with ChangeCipherSpec and Finished behind.</summary>
    Robot,

    /// <summary>The same key exchanges with nothing behind them.</summary>
    RobotUnfinished,

    /// <summary>A second hello inside a finished handshake.</summary>
    Renegotiation,

    /// <summary>CBC suites alone: are they taken, and with encrypt-then-MAC?</summary>
    CbcOffer,

    /// <summary>Application data in CBC records whose padding or MAC is wrong.</summary>
    CbcPadding,
}
