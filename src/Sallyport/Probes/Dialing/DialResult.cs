using Sallyport.Observations;

namespace Sallyport.Probes.Dialing;

/// <summary>How dialling ended. A closed set.</summary>
internal abstract record DialResult
{
    private DialResult()
    {
    }

    /// <summary>The connection is there; whoever got this result disposes it.</summary>
    internal sealed record Connected(Connection Connection, PortObservation Port) : DialResult;

    /// <summary>The port answered otherwise, or not.</summary>
    internal sealed record Failed(PortObservation Port) : DialResult;

    /// <summary>The run was cancelled before there was an answer.</summary>
    internal sealed record Cancelled : DialResult;
}
