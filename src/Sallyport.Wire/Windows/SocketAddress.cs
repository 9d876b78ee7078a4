using System.Buffers.Binary;
using System.Net;

namespace Sallyport.Wire.Windows;

/// <summary>An address with a port, as SOCKADDR_IN and SOCKADDR_IN6 of Windows hold it.</summary>
/// <param name="Address">The address, without brackets.</param>
/// <param name="Port">The port.</param>
/// <remarks>ws2def.h and ws2ipdef.h: the family (2 or 23) in 16 bits, the port in network order, then four bytes of IPv4, or four of flow and sixteen of IPv6.</remarks>
internal readonly record struct SocketAddress(string Address, ushort Port)
{
    private const int Internet = 2;
    private const int Internet6 = 23;

    /// <summary>Reads one.</summary>
    internal static ParseResult<SocketAddress> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8) return ParseResult.NeedMore(8 - bytes.Length);

        var (family, port) = (BinaryPrimitives.ReadUInt16LittleEndian(bytes), BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]));
        if (family == Internet) return ParseResult.Ok(new SocketAddress(new IPAddress(bytes.Slice(4, 4)).ToString(), port), 8);
        if (family != Internet6) return ParseResult.Malformed("a family that is neither IPv4 nor IPv6", 0);

        return bytes.Length < 24 ? ParseResult.NeedMore(24 - bytes.Length) : ParseResult.Ok(new SocketAddress(new IPAddress(bytes.Slice(8, 16)).ToString(), port), 24);
    }
}
