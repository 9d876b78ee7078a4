using System.Net.Sockets;
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

    /// <summary>Both families of TCP come from one table, those of UDP do not.</summary>
    private static readonly SocketQuestion[] Questions = [new(ListenerProtocol.Tcp, null), new(ListenerProtocol.Udp, false), new(ListenerProtocol.Udp, true)];

    /// <summary>The listeners of a port, those of IPv4 first, with what could not be asked.</summary>
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
            foreach (var question in Questions)
                foreach (var socket in Ask(descriptor, buffer, question, port, gaps))
                    if (port == 0 || socket.Local.Port == port) found.Add(new ListeningSocket(space, question.Protocol, socket));
        }
        finally
        {
            _ = LinuxCalls.Close(descriptor);
        }

        return [.. found.FindAll(IsIpv4), .. found.FindAll(one => !IsIpv4(one))];
    }

    private static bool IsIpv4(ListeningSocket found) => found.Socket.Local.AddressFamily == AddressFamily.InterNetwork;

    /// <summary>A list that changed while it was read is read anew, a few times; a kernel that tells nothing of both families at once is asked for each.</summary>
    private static List<InetDiagMessage> Ask(int descriptor, byte[] buffer, SocketQuestion question, ushort port, List<Gap> gaps)
    {
        for (var attempt = 1; ; attempt++)
        {
            var found = new List<InetDiagMessage>();
            var end = Dump(descriptor, buffer, question, port, found);
            if (end == DumpEnd.Interrupted && attempt < Attempts) continue;
            if (end == DumpEnd.Failed && question.IsIpv6 is null) return [.. Ask(descriptor, buffer, question with { IsIpv6 = false }, port, gaps), .. Ask(descriptor, buffer, question with { IsIpv6 = true }, port, gaps)];

            if (end == DumpEnd.Interrupted) gaps.Add(new Gap(question.Subject, GapKind.Raced, "it changed each time it was read", Hides: true));
            if (end == DumpEnd.Failed) gaps.Add(new Gap(question.Subject, GapKind.Unreadable, "the kernel gave no list (is the module inet_diag there?)", Hides: true));
            return found;
        }
    }

    private static DumpEnd Dump(int descriptor, byte[] buffer, SocketQuestion question, ushort port, List<InetDiagMessage> found)
    {
        var request = stackalloc byte[InetDiagRequest.TcpDumpSize];
        var length = Write(new Span<byte>(request, InetDiagRequest.TcpDumpSize), question, port);
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

    private static int Write(Span<byte> request, SocketQuestion question, ushort port) => question switch
    {
        { IsIpv6: null } => InetDiagRequest.WriteTcpDump(request, InetDiagRequest.Listening, port),
        { Protocol: ListenerProtocol.Tcp, IsIpv6: { } isIpv6 } => InetDiagRequest.WriteDump(request, isIpv6, Tcp, InetDiagRequest.Listening, port),
        { IsIpv6: { } isIpv6 } => InetDiagRequest.WriteDump(request, isIpv6, Udp, InetDiagRequest.Unconnected, port),
    };

    /// <summary>One list of the kernel's.</summary>
    /// <param name="Protocol">TCP or UDP.</param>
    /// <param name="IsIpv6">The family; null for both at once, which TCP alone has.</param>
    private sealed record SocketQuestion(ListenerProtocol Protocol, bool? IsIpv6)
    {
        internal string Subject => $"the kernel's list of {(Protocol == ListenerProtocol.Tcp ? "TCP" : "UDP")} sockets{(IsIpv6 is { } isIpv6 ? isIpv6 ? " over IPv6" : " over IPv4" : string.Empty)}";
    }
}
