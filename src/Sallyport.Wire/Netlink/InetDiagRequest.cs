using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Sallyport.Wire.Netlink;

/// <summary>Writes requests of Linux's sock_diag for internet sockets (linux/inet_diag.h, sock_diag(7)): all sockets of a port, filtered inside the kernel.</summary>
/// <remarks>Numbers are in the machine's order but for the port, which is in network order. The port in the socket id is what the kernel compares first: a filter in its bytecode gives the same sockets later.</remarks>
public static class InetDiagRequest
{
    /// <summary>Bytes of a dump request.</summary>
    public const int DumpSize = NetlinkHeader.Size + RequestSize;

    /// <summary>Bytes of a request for TCP sockets of both families.</summary>
    public const int TcpDumpSize = NetlinkHeader.Size + TcpRequestSize;

    private const int RequestSize = 56;
    private const int TcpRequestSize = 60;
    private const int TcpStatesAt = 52;
    private const ushort SockDiagByFamily = 20;
    private const ushort RequestAndDump = 0x301;
    private const ushort TcpDiagGetSock = 18;
    private const int PortAt = 8;
    private const int TcpPortAt = 4;
    private const int CookieAt = 40;

    /// <summary>TCP sockets that listen (state 10).</summary>
    public const uint Listening = 1u << 10;

    /// <summary>Sockets of UDP that are connected to nobody (state 7).</summary>
    public const uint Unconnected = 1u << 7;

    /// <summary>Every state.</summary>
    public const uint AnyState = 0xFFF;

    /// <summary>Asks for every socket with the local port <paramref name="port"/>, whatever its address; 0 for every port.</summary>
    /// <param name="destination">At least <see cref="DumpSize"/> bytes.</param>
    /// <param name="isIpv6">IPv6 instead of IPv4.</param>
    /// <param name="protocol">6 for TCP, 17 for UDP.</param>
    /// <param name="states">A bit for each state.</param>
    /// <param name="port">The local port.</param>
    /// <returns>The bytes written.</returns>
    public static int WriteDump(Span<byte> destination, bool isIpv6, byte protocol, uint states, ushort port)
    {
        destination[..DumpSize].Clear();
        NetlinkHeader.Write(destination, DumpSize, SockDiagByFamily, RequestAndDump);
        var request = destination[NetlinkHeader.Size..];
        request[0] = (byte)(isIpv6 ? InetDiagMessage.Ipv6 : InetDiagMessage.Ipv4);
        request[1] = protocol;
        request[2] = Extensions;
        MemoryMarshal.Write(request[4..], states);
        WriteId(request[PortAt..], port);
        return DumpSize;
    }

    /// <summary>Asks for TCP sockets of IPv4 and IPv6 at once, in the older form of request (TCPDIAG_GETSOCK): the kernel goes through its table once instead of once a family.</summary>
    /// <param name="destination">At least <see cref="TcpDumpSize"/> bytes.</param>
    /// <param name="states">A bit for each state.</param>
    /// <param name="port">The local port; 0 for every one.</param>
    /// <returns>The bytes written.</returns>
    public static int WriteTcpDump(Span<byte> destination, uint states, ushort port)
    {
        destination[..TcpDumpSize].Clear();
        NetlinkHeader.Write(destination, TcpDumpSize, TcpDiagGetSock, RequestAndDump);
        var request = destination[NetlinkHeader.Size..];
        request[0] = InetDiagMessage.Ipv4;
        request[3] = Extensions;
        WriteId(request[TcpPortAt..], port);
        MemoryMarshal.Write(request[TcpStatesAt..], states);
        return TcpDumpSize;
    }

    /// <summary>The socket id (inet_diag_sockid): the local port, any address, and the cookie that stands for none.</summary>
    private static void WriteId(Span<byte> id, ushort port)
    {
        BinaryPrimitives.WriteUInt16BigEndian(id, port);
        id.Slice(CookieAt, 8).Fill(0xFF);
    }

    /// <summary>A bit for each attribute below 9 that is wanted: memory (7) tells of drops. The others that are read come unasked.</summary>
    private static byte Extensions => 1 << (InetDiagMessage.SocketMemory - 1);
}
