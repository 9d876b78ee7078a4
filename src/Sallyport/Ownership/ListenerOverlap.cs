using Sallyport.Observations.Local;

namespace Sallyport.Ownership;

/// <summary>Tells whether two sockets wait for the same packets.</summary>
internal static class ListenerOverlap
{
    /// <summary>True when some packet could go to either: the same transport, port and network namespace, one address of theirs in common, and no two different interfaces.</summary>
    /// <remarks>Source: ip(7), ipv6(7) IPV6_V6ONLY, and socket(7) SO_BINDTODEVICE; where both match, the kernel prefers the more specific one.</remarks>
    internal static bool Of(ListenerObservation one, ListenerObservation other) =>
        (one.Protocol, one.Port, one.NetworkNamespace) == (other.Protocol, other.Port, other.NetworkNamespace)
        && (one.Device is null || other.Device is null || one.Device == other.Device)
        && (one.Takes(other.Address) || other.Takes(one.Address));
}
