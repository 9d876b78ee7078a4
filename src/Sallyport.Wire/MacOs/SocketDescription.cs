using System.Buffers.Binary;

namespace Sallyport.Wire.MacOs;

/// <summary>A view of what macOS tells of a process' socket: struct socket_fdinfo, which proc_pidfdinfo fills for PROC_PIDFDSOCKETINFO.</summary>
/// <remarks>
/// Layout from Apple's bsd/sys/proc_info.h (github.com/apple-oss-distributions/xnu) for 64-bit processes: struct proc_fileinfo of 24 bytes, then struct socket_info, whose union soi_proto
/// holds struct in_sockinfo, alone or at the front of struct tcp_sockinfo. Offsets were worked out from the declarations and are tested with structures that tests build; none of it has run on a live macOS.
/// </remarks>
internal readonly ref struct SocketDescription
{
    private const int Info = 24;
    private const int Protocol = Info + 240;
    private const int InternetSize = 80;
    private const int TcpSize = 120;
    private const int FamilyInternet6 = 30;
    private const byte FlagInternet4 = 1;
    private const byte FlagInternet6 = 2;

    private readonly ReadOnlySpan<byte> _bytes;

    private SocketDescription(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>Which member of the union is filled.</summary>
    public SocketKind Kind => (SocketKind)Number(Info + 232);

    /// <summary>The kernel's name for the socket, the same in every process that shares it (soi_so).</summary>
    public ulong Identity => BinaryPrimitives.ReadUInt64LittleEndian(_bytes[(Info + 136)..]);

    /// <summary>The protocol's number: 6 for TCP, 17 for UDP (soi_protocol).</summary>
    public int ProtocolNumber => Number(Info + 156);

    /// <summary>The address family: 2 for IPv4, 30 for IPv6 (soi_family).</summary>
    public int Family => Number(Info + 160);

    /// <summary>Connections that wait to be accepted (soi_qlen).</summary>
    public int Waiting => BinaryPrimitives.ReadInt16LittleEndian(_bytes[(Info + 170)..]);

    /// <summary>How many may wait (soi_qlimit).</summary>
    public int Backlog => BinaryPrimitives.ReadInt16LittleEndian(_bytes[(Info + 174)..]);

    /// <summary>True for TCP, UDP and other protocols of the Internet, which alone have ports and addresses.</summary>
    public bool IsInternet => Kind is SocketKind.Internet or SocketKind.Tcp;

    /// <summary>The local port (insi_lport).</summary>
    public ushort LocalPort => Port(4);

    /// <summary>The remote port; 0 for listeners (insi_fport).</summary>
    public ushort RemotePort => Port(0);

    /// <summary>True for a socket of IPv6 that serves IPv4 as well (insi_vflag).</summary>
    public bool IsDual => IsInternet && (Flags & (FlagInternet4 | FlagInternet6)) == (FlagInternet4 | FlagInternet6);

    /// <summary>The local address, of 4 or 16 bytes; empty for other kinds (insi_laddr).</summary>
    public ReadOnlySpan<byte> LocalAddress => Address(48);

    /// <summary>The remote address (insi_faddr).</summary>
    public ReadOnlySpan<byte> RemoteAddress => Address(32);

    /// <summary>The state of TCP; null for others (tcpsi_state).</summary>
    public SocketState? State => Kind == SocketKind.Tcp ? (SocketState)Number(Protocol + InternetSize) : null;

    private byte Flags => _bytes[Protocol + 24];

    /// <summary>Reads as much as the socket's kind fills.</summary>
    /// <param name="bytes">The buffer, as long as proc_pidfdinfo says that it filled it.</param>
    public static ParseResult<SocketDescription> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Protocol) return ParseResult.NeedMore(Protocol - bytes.Length);

        var kind = new SocketDescription(bytes).Kind;
        var end = Protocol + (kind switch { SocketKind.Internet => InternetSize, SocketKind.Tcp => TcpSize, _ => 0 });
        if (bytes.Length < end) return ParseResult.NeedMore(end - bytes.Length);
        return kind is < SocketKind.Generic or > SocketKind.Virtual ? ParseResult.Malformed("a kind of socket that is not known", Info + 232) : ParseResult.Ok(new SocketDescription(bytes[..end]), end);
    }

    private int Number(int offset) => BinaryPrimitives.ReadInt32LittleEndian(_bytes[offset..]);

    /// <summary>An int whose first two bytes are in network order.</summary>
    private ushort Port(int offset) => IsInternet ? BinaryPrimitives.ReadUInt16BigEndian(_bytes[(Protocol + offset)..]) : (ushort)0;

    /// <summary>Addresses of IPv4 stand at the end of the room for one of IPv6; a socket of IPv6 that a client of IPv4 came to has one too.</summary>
    private ReadOnlySpan<byte> Address(int offset)
    {
        if (!IsInternet) return default;

        var whole = _bytes.Slice(Protocol + offset, 16);
        return Family == FamilyInternet6 && (Flags & FlagInternet6) != 0 ? whole : whole[12..];
    }
}
