using System.Runtime.InteropServices;

namespace Sallyport.Wire.Netlink;

/// <summary>What stands before every netlink message (RFC 3549 2.3.2): length with this header 4 bytes, type 2, flags 2, sequence 4, port 4, in the machine's order.</summary>
/// <param name="Length">The whole message's, header included, padding not.</param>
/// <param name="Type">What it carries; below 16 the protocol's own.</param>
/// <param name="Flags">Whether more follow, and what a request asks for.</param>
public readonly record struct NetlinkHeader(int Length, ushort Type, ushort Flags)
{
    /// <summary>Bytes it takes.</summary>
    public const int Size = 16;

    /// <summary>The type that says why a request failed: an error number, negated, follows; 0 acknowledges.</summary>
    public const ushort Error = 2;

    /// <summary>The type that ends a list.</summary>
    public const ushort Done = 3;

    /// <summary>Set where the list changed while it was read: it may lack sockets.</summary>
    public const ushort Interrupted = 0x10;

    /// <summary>Bytes to the next message: each begins at a multiple of four.</summary>
    public int Padded => (Length + 3) & ~3;

    /// <summary>Reads the header of the next message of a datagram.</summary>
    /// <param name="bytes">From its first byte on; the message must be there whole.</param>
    public static ParseResult<NetlinkHeader> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Size) return ParseResult.NeedMore(Size - bytes.Length);

        var length = MemoryMarshal.Read<uint>(bytes);
        if (length < Size) return ParseResult.Malformed("a netlink message is shorter than its header", 0);
        if (length > bytes.Length) return ParseResult.Malformed("a netlink message is longer than its datagram", 0);

        return ParseResult.Ok(new NetlinkHeader((int)length, MemoryMarshal.Read<ushort>(bytes[4..]), MemoryMarshal.Read<ushort>(bytes[6..])), Size);
    }

    /// <summary>The error number that a message of the type <see cref="Error"/> tells, as errno names it; 0 for none, and for what is cut short.</summary>
    /// <param name="body">What follows the header.</param>
    public static int ErrorNumber(ReadOnlySpan<byte> body) => body.Length < 4 ? 0 : -MemoryMarshal.Read<int>(body);

    internal static void Write(Span<byte> destination, int length, ushort type, ushort flags)
    {
        MemoryMarshal.Write(destination, length);
        MemoryMarshal.Write(destination[4..], type);
        MemoryMarshal.Write(destination[6..], flags);
    }
}
