using System.Collections.Immutable;
using System.Net;
using Sallyport.Observations.Local;
using Sallyport.Wire.MacOs;

namespace Sallyport.Host.MacOs;

/// <summary>Collects the sockets that wait for strangers from the descriptors of processes: macOS has no list of sockets, and one that several processes share is the same by the kernel's name for it.</summary>
/// <param name="port">The port; null for every one.</param>
internal sealed class HeldSockets(ushort? port)
{
    private const int Udp = 17;
    private const int FamilyInternet6 = 30;
    private readonly Dictionary<ulong, ListenerObservation> _found = [];

    /// <summary>The listeners with who holds them, by address.</summary>
    internal ImmutableArray<ListenerObservation> Listeners => [.. _found.Values.OrderBy(one => one.Port).ThenBy(one => one.Address, StringComparer.Ordinal).ThenBy(one => one.Cookie)];

    /// <summary>Takes the socket in if it waits for strangers at the port.</summary>
    /// <param name="pid">Who holds it.</param>
    /// <param name="descriptor">Under which number.</param>
    /// <param name="bytes">What proc_pidfdinfo filled.</param>
    internal void Add(int pid, int descriptor, ReadOnlySpan<byte> bytes)
    {
        var read = SocketDescription.Read(bytes);
        if (!read.IsOk || !Waits(read.Value) || (port is not null && port != read.Value.LocalPort)) return;

        var listener = _found.GetValueOrDefault(read.Value.Identity) ?? Listener(read.Value);
        _found[read.Value.Identity] = listener with { Holds = With(listener.Holds, pid, descriptor) };
    }

    private static bool Waits(SocketDescription socket) =>
        socket.LocalPort != 0 && (socket.State == SocketState.Listen || (socket is { Kind: SocketKind.Internet, ProtocolNumber: Udp } && socket.RemotePort == 0));

    private static ListenerObservation Listener(SocketDescription socket)
    {
        var isTcp = socket.Kind == SocketKind.Tcp;
        return new ListenerObservation
        {
            Protocol = isTcp ? ListenerProtocol.Tcp : ListenerProtocol.Udp,
            Address = new IPAddress(socket.LocalAddress).ToString(),
            Port = socket.LocalPort,
            IsV6Only = socket.Family == FamilyInternet6 ? !socket.IsDual : null,
            User = ListenerObservation.UnknownUser,
            Inode = socket.Identity,
            Cookie = socket.Identity,
            Queued = (uint)Math.Max(socket.Waiting, 0),
            Backlog = isTcp ? (uint)Math.Max(socket.Backlog, 0) : null,
            NetworkNamespace = 0,
            Holds = [],
        };
    }

    private static ImmutableArray<SocketHold> With(ImmutableArray<SocketHold> holds, int pid, int descriptor)
    {
        var held = holds.FirstOrDefault(hold => hold.Pid == pid);
        return held is null ? holds.Add(new SocketHold(pid, [descriptor])) : holds.Replace(held, held with { Descriptors = held.Descriptors.Add(descriptor) });
    }
}
