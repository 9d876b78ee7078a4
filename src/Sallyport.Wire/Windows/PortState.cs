namespace Sallyport.Wire.Windows;

/// <summary>The states of TCP by Windows' numbers (MIB_TCP_STATE of tcpmib.h).</summary>
internal enum PortState
{
    /// <summary>Closed.</summary>
    Closed = 1,

    /// <summary>Waits for connections.</summary>
    Listen = 2,

    /// <summary>Asked for a connection.</summary>
    SynSent = 3,

    /// <summary>Was asked for a connection.</summary>
    SynReceived = 4,

    /// <summary>Connected.</summary>
    Established = 5,

    /// <summary>Closing, at this end's wish.</summary>
    FinWait1 = 6,

    /// <summary>Closing, and the peer knows.</summary>
    FinWait2 = 7,

    /// <summary>Closing, at the peer's wish.</summary>
    CloseWait = 8,

    /// <summary>Closing at both ends.</summary>
    Closing = 9,

    /// <summary>Waits for the peer to know.</summary>
    LastAck = 10,

    /// <summary>Closed, late packets still expected.</summary>
    TimeWait = 11,

    /// <summary>About to be forgotten.</summary>
    DeleteTcb = 12,
}
