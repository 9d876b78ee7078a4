using System.Runtime.InteropServices;
using Sallyport.Observations.Local;
using Sallyport.Wire.Netlink;

namespace Sallyport.Host.Linux;

/// <summary>Asks the kernel for the sockets of one network namespace that wait for strangers: sock_diag over netlink, filtered to the port where the sockets are.</summary>
/// <remarks>It sees the namespace of the thread that calls it.</remarks>
internal static unsafe class SocketList
{
    private const int NetlinkFamily = 16;
    private const int RawCloseOnExec = 3 | 0x80000;
    private const int SockDiag = 4;
    private const byte Tcp = 6;
    private const byte Udp = 17;
    private const int BufferSize = 32768;
    private const int Attempts = 3;

    /// <summary>The listeners of a port, with what could not be asked.</summary>
    /// <param name="space">The namespace that the calling thread is in.</param>
    /// <param name="port">The port; 0 for every one.</param>
    /// <param name="gaps">Where is added what could not be asked.</param>
    internal static List<ListeningSocket> Read(ulong space, ushort port, List<Gap> gaps)
    {
        var found = new List<ListeningSocket>();
        var descriptor = LinuxCalls.Socket(NetlinkFamily, RawCloseOnExec, SockDiag);
        if (descriptor < 0)
        {
            gaps.Add(LinuxFile.Gap("the kernel's list of sockets", Marshal.GetLastPInvokeError()) with { Hides = true });
            return found;
        }

        try
        {
            var buffer = new byte[BufferSize];
            foreach (var isIpv6 in (ReadOnlySpan<bool>)[false, true])
                foreach (var protocol in (ReadOnlySpan<ListenerProtocol>)[ListenerProtocol.Tcp, ListenerProtocol.Udp])
                    foreach (var socket in Ask(descriptor, buffer, isIpv6, protocol, port, gaps))
                        if (port == 0 || socket.Local.Port == port) found.Add(new ListeningSocket(space, protocol, socket));
        }
        finally
        {
            _ = LinuxCalls.Close(descriptor);
        }

        return found;
    }

    /// <summary>A list that changed while it was read is read anew, a few times.</summary>
    private static List<InetDiagMessage> Ask(int descriptor, byte[] buffer, bool isIpv6, ListenerProtocol protocol, ushort port, List<Gap> gaps)
    {
        for (var attempt = 1; ; attempt++)
        {
            var found = new List<InetDiagMessage>();
            var end = Dump(descriptor, buffer, isIpv6, protocol, port, found);
            if (end == DumpEnd.Interrupted && attempt < Attempts) continue;

            if (end == DumpEnd.Interrupted) gaps.Add(new Gap(Subject(isIpv6, protocol), GapKind.Raced, "it changed each time it was read", Hides: true));
            if (end == DumpEnd.Failed) gaps.Add(new Gap(Subject(isIpv6, protocol), GapKind.Unreadable, "the kernel gave no list (is the module inet_diag there?)", Hides: true));
            return found;
        }
    }

    private static string Subject(bool isIpv6, ListenerProtocol protocol) => $"the kernel's list of {(protocol == ListenerProtocol.Tcp ? "TCP" : "UDP")} sockets over {(isIpv6 ? "IPv6" : "IPv4")}";

    private static DumpEnd Dump(int descriptor, byte[] buffer, bool isIpv6, ListenerProtocol protocol, ushort port, List<InetDiagMessage> found)
    {
        var request = stackalloc byte[InetDiagRequest.DumpSize];
        var (number, states) = protocol == ListenerProtocol.Tcp ? (Tcp, InetDiagRequest.Listening) : (Udp, InetDiagRequest.Unconnected);
        var length = InetDiagRequest.WriteDump(new Span<byte>(request, InetDiagRequest.DumpSize), isIpv6, number, states, port);
        if (LinuxCalls.Send(descriptor, request, (nuint)length, 0) != length) return DumpEnd.Failed;

        var end = DumpEnd.Complete;
        while (true)
        {
            nint count;
            fixed (byte* pointer = buffer) count = LinuxCalls.Receive(descriptor, pointer, BufferSize, 0);
            if (count < 0 && Marshal.GetLastPInvokeError() == LinuxCalls.Interrupted) continue;
            if (count <= 0) return DumpEnd.Failed;
            if (SocketMessages.Read(buffer.AsSpan(0, (int)count), found, ref end)) return end;
        }
    }
}
