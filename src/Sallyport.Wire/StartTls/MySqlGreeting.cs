using System.Buffers.Binary;

namespace Sallyport.Wire.StartTls;

/// <summary>The packet that a MySQL or MariaDB server greets with: its version and capabilities, or an error (MySQL client/server protocol, HandshakeV10 and ERR_Packet).</summary>
internal readonly ref struct MySqlGreeting
{
    private const int HeaderLength = 4;
    private const int LongestPayload = 4096;
    private const byte Protocol10 = 10;
    private const byte ErrorMark = 0xFF;
    private const int BetweenVersionAndCapabilities = 4 + 8 + 1;

    private MySqlGreeting(ReadOnlySpan<byte> version, ushort capabilities, int? error)
    {
        Version = version;
        Capabilities = capabilities;
        Error = error;
    }

    /// <summary>The server's version, or the text of its error; untrusted.</summary>
    internal ReadOnlySpan<byte> Version { get; }

    /// <summary>The lower half of the capability flags; 0x0800 is CLIENT_SSL.</summary>
    internal ushort Capabilities { get; }

    /// <summary>The number of the error that came instead of a greeting; null for a greeting.</summary>
    internal int? Error { get; }

    /// <summary>Reads the packet that <paramref name="bytes"/> begins with: length 3, sequence 1, payload.</summary>
    internal static ParseResult<MySqlGreeting> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderLength) return ParseResult.NeedMore(HeaderLength - bytes.Length);

        var length = bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
        if (length is 0 or > LongestPayload) return ParseResult.Malformed("a packet that is empty or above 4096 octets", 0);
        if (bytes.Length > HeaderLength && bytes[HeaderLength] is not (Protocol10 or ErrorMark)) return ParseResult.Malformed("a greeting that is neither of protocol 10 nor an error", HeaderLength);
        if (bytes.Length - HeaderLength < length) return ParseResult.NeedMore(length - (bytes.Length - HeaderLength));

        var payload = bytes.Slice(HeaderLength + 1, length - 1);
        return bytes[HeaderLength] == ErrorMark ? OfError(payload, HeaderLength + length) : OfGreeting(payload, HeaderLength + length);
    }

    private static ParseResult<MySqlGreeting> OfGreeting(ReadOnlySpan<byte> payload, int consumed)
    {
        var end = payload.IndexOf((byte)0);
        var rest = end < 0 ? default : payload[(end + 1)..];
        if (rest.Length < BetweenVersionAndCapabilities + sizeof(ushort)) return ParseResult.Malformed("a greeting that ends before its capabilities", HeaderLength);

        return ParseResult.Ok(new MySqlGreeting(payload[..end], BinaryPrimitives.ReadUInt16LittleEndian(rest[BetweenVersionAndCapabilities..]), null), consumed);
    }

    private static ParseResult<MySqlGreeting> OfError(ReadOnlySpan<byte> payload, int consumed) =>
        payload.Length < sizeof(ushort)
            ? ParseResult.Malformed("an error without a number", HeaderLength)
            : ParseResult.Ok(new MySqlGreeting(payload[sizeof(ushort)..], 0, BinaryPrimitives.ReadUInt16LittleEndian(payload)), consumed);
}
