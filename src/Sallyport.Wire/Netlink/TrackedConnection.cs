using System.Buffers.Binary;
using System.Net;
using System.Runtime.InteropServices;

namespace Sallyport.Wire.Netlink;

/// <summary>A connection as Linux's connection tracking tells it over netlink: where its packets were sent, and who answers.</summary>
/// <param name="Original">The direction in which it was begun, as the beginner addressed it.</param>
/// <param name="Reply">The other direction. Its source is who really answers: another than the original's destination where that was translated (DNAT, redirect).</param>
/// <remarks>Layout: linux/netfilter/nfnetlink.h and nfnetlink_conntrack.h. Numbers are in the machine's order but for ports, which are in network order.</remarks>
public sealed record TrackedConnection(ConnectionTuple Original, ConnectionTuple Reply)
{
    /// <summary>Bytes of a request for a connection over IPv6, the longer one.</summary>
    public const int MostRequest = NetlinkHeader.Size + GenericHeader + (3 * Attribute) + (2 * (Attribute + 16)) + (3 * (Attribute + 4));

    /// <summary>The type of an answer that holds a connection: subsystem 1, message IPCTNL_MSG_CT_NEW.</summary>
    public const ushort AnswerType = 0x0100;

    private const ushort RequestType = 0x0101;
    private const ushort RequestAndAcknowledge = 0x5;
    private const int GenericHeader = 4;
    private const int Attribute = 4;
    private const ushort Nested = 0x8000;
    private const ushort TypeMask = 0x3FFF;
    private const int OriginalTuple = 1;
    private const int ReplyTuple = 2;
    private const int Addresses = 1;
    private const int Protocol = 2;
    private const int Source4 = 1;
    private const int Destination4 = 2;
    private const int Source6 = 3;
    private const int Destination6 = 4;
    private const int Number = 1;
    private const int SourcePort = 2;
    private const int DestinationPort = 3;
    private const byte Tcp = 6;

    /// <summary>Asks for the TCP connection from <paramref name="from"/> to <paramref name="to"/>, which are of one family.</summary>
    /// <param name="destination">At least <see cref="MostRequest"/> bytes.</param>
    /// <param name="from">Where it was begun.</param>
    /// <param name="to">Where it was meant to go.</param>
    /// <returns>The bytes written.</returns>
    public static int WriteRequest(Span<byte> destination, IPEndPoint from, IPEndPoint to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var isIpv6 = from.Address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6;
        var width = isIpv6 ? 16 : 4;
        var addresses = Attribute + (2 * (Attribute + width));
        var protocol = Attribute + (3 * (Attribute + 4));
        var length = NetlinkHeader.Size + GenericHeader + Attribute + addresses + protocol;
        destination[..length].Clear();
        NetlinkHeader.Write(destination, length, RequestType, RequestAndAcknowledge);
        destination[NetlinkHeader.Size] = isIpv6 ? InetDiagMessage.Ipv6 : InetDiagMessage.Ipv4;
        var at = Head(destination, NetlinkHeader.Size + GenericHeader, Attribute + addresses + protocol, OriginalTuple | Nested);
        at = Head(destination, at, addresses, Addresses | Nested);
        at = Address(destination, at, isIpv6 ? Source6 : Source4, from.Address);
        at = Address(destination, at, isIpv6 ? Destination6 : Destination4, to.Address);
        at = Head(destination, at, protocol, Protocol | Nested);
        destination[Head(destination, at, Attribute + 1, Number)] = Tcp;
        at += Attribute + 4;
        at = Port(destination, at, SourcePort, from.Port);
        return Port(destination, at, DestinationPort, to.Port);
    }

    /// <summary>Reads an answer.</summary>
    /// <param name="body">What follows the netlink header, to the end of the message.</param>
    public static ParseResult<TrackedConnection> Read(ReadOnlySpan<byte> body)
    {
        if (body.Length < GenericHeader) return ParseResult.Malformed("a tracked connection is described in fewer than 4 bytes", body.Length);

        var attributes = body[GenericHeader..];
        if (Tuple(Find(attributes, OriginalTuple)) is not { } original) return ParseResult.Malformed("a tracked connection has no whole original direction", GenericHeader);
        if (Tuple(Find(attributes, ReplyTuple)) is not { } reply) return ParseResult.Malformed("a tracked connection has no whole reply direction", GenericHeader);

        return ParseResult.Ok(new TrackedConnection(original, reply), body.Length);
    }

    private static ConnectionTuple? Tuple(ReadOnlySpan<byte> tuple)
    {
        var addresses = Find(tuple, Addresses);
        var protocol = Find(tuple, Protocol);
        var source = EndPoint(Find(addresses, Source4), Find(addresses, Source6), Find(protocol, SourcePort));
        var target = EndPoint(Find(addresses, Destination4), Find(addresses, Destination6), Find(protocol, DestinationPort));
        return source is null || target is null ? null : new ConnectionTuple(source, target);
    }

    private static IPEndPoint? EndPoint(ReadOnlySpan<byte> v4, ReadOnlySpan<byte> v6, ReadOnlySpan<byte> port) =>
        port.Length < 2 || (v4.Length != 4 && v6.Length != 16) ? null : new(new IPAddress(v4.Length == 4 ? v4 : v6), BinaryPrimitives.ReadUInt16BigEndian(port));

    /// <summary>The first attribute of that type; empty for none. What does not fit ends the list.</summary>
    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> attributes, int type)
    {
        while (attributes.Length >= Attribute)
        {
            var length = MemoryMarshal.Read<ushort>(attributes);
            if (length < Attribute || length > attributes.Length) return default;
            if ((MemoryMarshal.Read<ushort>(attributes[2..]) & TypeMask) == type) return attributes[Attribute..length];

            attributes = attributes[Math.Min((length + 3) & ~3, attributes.Length)..];
        }

        return default;
    }

    private static int Head(Span<byte> destination, int at, int length, int type)
    {
        MemoryMarshal.Write(destination[at..], (ushort)length);
        MemoryMarshal.Write(destination[(at + 2)..], (ushort)type);
        return at + Attribute;
    }

    private static int Address(Span<byte> destination, int at, int type, IPAddress address)
    {
        var width = type is Source6 or Destination6 ? 16 : 4;
        at = Head(destination, at, Attribute + width, type);
        _ = address.TryWriteBytes(destination[at..], out _);
        return at + width;
    }

    private static int Port(Span<byte> destination, int at, int type, int port)
    {
        at = Head(destination, at, Attribute + 2, type);
        BinaryPrimitives.WriteUInt16BigEndian(destination[at..], (ushort)port);
        return at + 4;
    }
}
