namespace Sallyport.Observations;

/// <summary>Network faults as they are told to people.</summary>
internal static class NetworkFaultWords
{
    internal static string Words(this NetworkFault fault) => fault switch
    {
        NetworkFault.TimedOut => "no answer in time",
        NetworkFault.Reset => "the connection was reset",
        NetworkFault.Closed => "the connection was closed",
        NetworkFault.NotConnected => "no connection came about",
        NetworkFault.TooMuch => "more was sent than is read",
        NetworkFault.NotUpgraded => "the server did not go over to TLS",
        NetworkFault.TurnedAway => "the server turned the connection away for now",
        _ => "the run was cut short",
    };
}
