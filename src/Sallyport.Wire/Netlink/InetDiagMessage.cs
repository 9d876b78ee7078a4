using System.Buffers.Binary;
using System.Net;
using System.Runtime.InteropServices;

namespace Sallyport.Wire.Netlink;

/// <summary>One internet socket as Linux's sock_diag tells it (struct inet_diag_msg, 72 bytes, and the attributes behind it).</summary>
public readonly record struct InetDiagMessage
{
    internal const byte Ipv4 = 2;
    internal const byte Ipv6 = 10;
    internal const int SocketMemory = 7;
    private const int Size = 72;
    private const int AttributeHeader = 4;
    private const int V6OnlyAttribute = 11;
    private const int CgroupAttribute = 21;
    private const int OptionsAttribute = 22;
    private const int DropsAt = 8 * 4;
    private const int Transparent = 1 << 5;

    /// <summary>The local address and port.</summary>
    public required IPEndPoint Local { get; init; }

    /// <summary>The peer's; zeros for a socket that listens.</summary>
    public required IPEndPoint Remote { get; init; }

    /// <summary>TCP's state, 10 for one that listens; of UDP 7 for one that is connected to nobody.</summary>
    public required byte State { get; init; }

    /// <summary>The interface it is bound to; 0 for none.</summary>
    public required uint Interface { get; init; }

    /// <summary>A number that no other socket has until the machine starts anew; unlike the inode it is not used again.</summary>
    public required ulong Cookie { get; init; }

    /// <summary>Of a socket that listens: connections made and not yet accepted. Of others: bytes not yet read.</summary>
    public required uint ReceiveQueue { get; init; }

    /// <summary>Of a socket that listens: how many may wait to be accepted. Of others: bytes not yet acknowledged.</summary>
    public required uint SendQueue { get; init; }

    /// <summary>The user who made it.</summary>
    public required uint User { get; init; }

    /// <summary>The inode that <c>/proc/PID/fd</c> names; 0 when no process holds it any more.</summary>
    public required uint Inode { get; init; }

    /// <summary>Of an IPv6 socket that listens: whether it takes no IPv4; null where the kernel does not say.</summary>
    public bool? IsV6Only { get; init; }

    /// <summary>The control group (v2) in which it was made; null where the kernel does not say.</summary>
    public ulong? Cgroup { get; init; }

    /// <summary>Datagrams or connections dropped for want of memory or place; null where the kernel does not say.</summary>
    public uint? Drops { get; init; }

    /// <summary>Whether it takes packets to addresses that are not this machine's (IP_TRANSPARENT); null where the kernel does not say.</summary>
    public bool? IsTransparent { get; init; }

    /// <summary>Reads one.</summary>
    /// <param name="body">What follows the netlink header, to the end of the message.</param>
    public static ParseResult<InetDiagMessage> Read(ReadOnlySpan<byte> body)
    {
        if (body.Length < Size) return ParseResult.Malformed("a socket is described in fewer than 72 bytes", body.Length);
        if (body[0] is not (Ipv4 or Ipv6)) return ParseResult.Malformed("the socket's family is neither IPv4 nor IPv6", 0);

        var address = body[0] == Ipv4 ? 4 : 16;
        var message = new InetDiagMessage
        {
            State = body[1],
            Local = EndPoint(body.Slice(8, address), body[4..]),
            Remote = EndPoint(body.Slice(24, address), body[6..]),
            Interface = MemoryMarshal.Read<uint>(body[40..]),
            Cookie = MemoryMarshal.Read<uint>(body[44..]) | ((ulong)MemoryMarshal.Read<uint>(body[48..]) << 32),
            ReceiveQueue = MemoryMarshal.Read<uint>(body[56..]),
            SendQueue = MemoryMarshal.Read<uint>(body[60..]),
            User = MemoryMarshal.Read<uint>(body[64..]),
            Inode = MemoryMarshal.Read<uint>(body[68..]),
        };
        return ReadAttributes(body, message);
    }

    private static IPEndPoint EndPoint(ReadOnlySpan<byte> address, ReadOnlySpan<byte> port) => new(new IPAddress(address), BinaryPrimitives.ReadUInt16BigEndian(port));

    private static ParseResult<InetDiagMessage> ReadAttributes(ReadOnlySpan<byte> body, InetDiagMessage message)
    {
        for (var at = Size; at + AttributeHeader <= body.Length;)
        {
            var length = MemoryMarshal.Read<ushort>(body[at..]);
            if (length < AttributeHeader || at + length > body.Length) return ParseResult.Malformed("an attribute of a socket does not fit its message", at);

            message = With(message, MemoryMarshal.Read<ushort>(body[(at + 2)..]), body[(at + AttributeHeader)..(at + length)]);
            at += (length + 3) & ~3;
        }

        return ParseResult.Ok(message, body.Length);
    }

    private static InetDiagMessage With(InetDiagMessage message, ushort attribute, ReadOnlySpan<byte> value) => attribute switch
    {
        SocketMemory when value.Length >= DropsAt + 4 => message with { Drops = MemoryMarshal.Read<uint>(value[DropsAt..]) },
        V6OnlyAttribute when value.Length >= 1 => message with { IsV6Only = value[0] != 0 },
        CgroupAttribute when value.Length >= 8 => message with { Cgroup = MemoryMarshal.Read<ulong>(value) },
        OptionsAttribute when value.Length >= 1 => message with { IsTransparent = (value[0] & Transparent) != 0 },
        _ => message,
    };
}
