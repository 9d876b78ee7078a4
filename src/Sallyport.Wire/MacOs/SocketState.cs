namespace Sallyport.Wire.MacOs;

/// <summary>The states of TCP by macOS' numbers (TSI_S_ of proc_info.h).</summary>
internal enum SocketState
{
    /// <summary>Closed.</summary>
    Closed = 0,

    /// <summary>Waits for connections.</summary>
    Listen = 1,

    /// <summary>Asked for a connection.</summary>
    SynSent = 2,

    /// <summary>Was asked for a connection.</summary>
    SynReceived = 3,

    /// <summary>Connected.</summary>
    Established = 4,

    /// <summary>Closing, at the peer's wish.</summary>
    CloseWait = 5,

    /// <summary>Closing, at this end's wish.</summary>
    FinWait1 = 6,

    /// <summary>Closing at both ends.</summary>
    Closing = 7,

    /// <summary>Waits for the peer to know.</summary>
    LastAck = 8,

    /// <summary>Closing, and the peer knows.</summary>
    FinWait2 = 9,

    /// <summary>Closed, late packets still expected.</summary>
    TimeWait = 10,
}
