using System.Text.Json.Serialization;

namespace Sallyport.Observations;

/// <summary>How a port answered the first SYN.</summary>
/// <param name="Answer">What came back.</param>
/// <param name="After">Time from the SYN to that answer, or how long was waited.</param>
public sealed record PortObservation(PortAnswer Answer, TimeSpan After)
{
    /// <summary>The state that follows from the answer.</summary>
    [JsonIgnore]
    public PortState State => Answer.State;
}

/// <summary>The states a port can be in, told apart by what was seen.</summary>
public enum PortState
{
    /// <summary>A SYN-ACK came.</summary>
    Open,

    /// <summary>A reset came: a host is there, nothing listens.</summary>
    Closed,

    /// <summary>Silence, or a packet filter's ICMP answer.</summary>
    Filtered,

    /// <summary>A router or this machine says that there is no way there.</summary>
    Unreachable,
}
