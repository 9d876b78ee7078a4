using System.Net.Sockets;
using Sallyport.Observations;

namespace Sallyport.Probes.Dialing;

/// <summary>What a failed connect says about the port when the system reports no ICMP message with it.</summary>
internal static class SocketErrors
{
    internal static PortAnswer Answer(SocketError error) => error switch
    {
        SocketError.ConnectionRefused => new PortAnswer.Reset(),
        SocketError.TimedOut => new PortAnswer.Silence(),
        SocketError.NetworkUnreachable => new PortAnswer.NoRoute("this machine has no route to that network"),
        SocketError.HostUnreachable => new PortAnswer.NoRoute("no neighbour on the way to that host answers"),
        SocketError.AccessDenied => new PortAnswer.NoRoute("this machine's own packet filter or policy forbids it"),
        SocketError.AddressFamilyNotSupported => new PortAnswer.NoRoute("this machine does not speak that address family"),
        _ => new PortAnswer.NoRoute($"this machine could not connect (socket error {(int)error})"),
    };
}
