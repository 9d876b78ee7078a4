namespace Sallyport.Observations;

/// <summary>How an exchange on the network ended before an answer was whole.</summary>
public enum NetworkFault
{
    /// <summary>The deadline passed; this is never a refusal.</summary>
    TimedOut,

    /// <summary>The peer reset the connection.</summary>
    Reset,

    /// <summary>The peer closed the connection in order.</summary>
    Closed,

    /// <summary>No connection came about.</summary>
    NotConnected,

    /// <summary>More came than is read in one exchange.</summary>
    TooMuch,

    /// <summary>The plaintext dialogue before it did not end in TLS.</summary>
    NotUpgraded,

    /// <summary>The plaintext dialogue before it ended in a limit: come back later. It says nothing about what would have been answered.</summary>
    TurnedAway,

    /// <summary>The run was cancelled.</summary>
    Cancelled,
}
