using Sallyport.Observations.Local;

namespace Sallyport.Ownership;

/// <summary>Tells whether two sockets wait for the same packets.</summary>
internal static class ListenerOverlap
{
    private const string Any4 = "0.0.0.0";
    private const string Any6 = "::";

    /// <summary>True when some packet could go to either: the same transport, port and network namespace, one address of theirs in common, and no two different interfaces.</summary>
    /// <remarks>Source: ip(7), ipv6(7) IPV6_V6ONLY, and socket(7) SO_BINDTODEVICE; where both match, the kernel prefers the more specific one.</remarks>
    internal static bool Of(ListenerObservation one, ListenerObservation other) =>
        (one.Protocol, one.Port, one.NetworkNamespace) == (other.Protocol, other.Port, other.NetworkNamespace)
        && (one.Device is null || other.Device is null || one.Device == other.Device)
        && (one.Address == other.Address || Covers(one, other.Address) || Covers(other, one.Address));

    private static bool Covers(ListenerObservation wildcard, string address) => wildcard.Address switch
    {
        Any4 => !IsV6(address),
        Any6 => IsV6(address) || wildcard.IsV6Only == false,
        _ => false,
    };

    private static bool IsV6(string address) => address.Contains(':', StringComparison.Ordinal);
}
