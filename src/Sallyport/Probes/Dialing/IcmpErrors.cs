using System.Net.Sockets;
using System.Runtime.InteropServices;
using Sallyport.Observations;

namespace Sallyport.Probes.Dialing;

/// <summary>Reads from Linux's socket error queue which ICMP message ended a connect (ip(7), IP_RECVERR): a reset leaves none there.</summary>
internal static partial class IcmpErrors
{
    private const int ErrorQueue = 0x2000;
    private const int IpLevel = 0;
    private const int Ipv6Level = 41;
    private const int IpReceiveErrors = 11;
    private const int Ipv6ReceiveErrors = 25;
    private const int FromIcmp = 2;
    private const int FromIcmpv6 = 3;

    /// <summary>Asks the system to queue ICMP errors of this socket.</summary>
    internal static void Request(Socket socket)
    {
        if (!OperatingSystem.IsLinux()) return;

        var v6 = socket.AddressFamily == AddressFamily.InterNetworkV6;
        var on = 1;
        socket.SetRawSocketOption(v6 ? Ipv6Level : IpLevel, v6 ? Ipv6ReceiveErrors : IpReceiveErrors, MemoryMarshal.AsBytes(new Span<int>(ref on)));
    }

    /// <summary>The ICMP message that the system queued; null when there is none.</summary>
    internal static unsafe PortAnswer.Icmp? Read(Socket socket)
    {
        if (!OperatingSystem.IsLinux() || socket.SafeHandle.IsClosed) return null;

        var control = stackalloc byte[512];
        var payload = stackalloc byte[64];
        var vector = new IoVector { Base = payload, Length = 64 };
        var message = new MessageHeader { Vectors = &vector, VectorCount = 1, Control = control, ControlLength = 512 };
        var read = ReceiveMessage(socket.SafeHandle, ref message, ErrorQueue);
        return read < 0 ? null : ExtendedError.Find(new ReadOnlySpan<byte>(control, (int)message.ControlLength), FromIcmp, FromIcmpv6);
    }

    [LibraryImport("libc", EntryPoint = "recvmsg", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint ReceiveMessage(SafeHandle socket, ref MessageHeader message, int flags);

    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct IoVector
    {
        internal void* Base;
        internal nuint Length;
    }

    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct MessageHeader
    {
        internal void* Name;
        internal uint NameLength;
        internal IoVector* Vectors;
        internal nuint VectorCount;
        internal void* Control;
        internal nuint ControlLength;
        internal int Flags;
    }
}
