using System.Buffers.Binary;

namespace Sallyport.Wire.StartTls;

/// <summary>The X.224 Connection Confirm of a remote desktop, with its negotiation part (MS-RDPBCGR 2.2.1.2): TPKT 4, X.224 7, then type 1, flags 1, length 2, value 4.</summary>
/// <param name="Type">2 for a response, 3 for a failure, 0 when there is no negotiation part.</param>
/// <param name="Value">The selected protocol, or the failure's code.</param>
internal readonly record struct ConnectionConfirm(byte Type, uint Value)
{
    internal const byte Response = 2;
    internal const byte Failure = 3;
    private const byte Tpkt = 3;
    private const byte Confirm = 0xD0;
    private const int Shortest = 11;
    private const int Whole = 19;

    /// <summary>Reads the packet that <paramref name="bytes"/> begins with.</summary>
    internal static ParseResult<ConnectionConfirm> Read(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.IsEmpty && bytes[0] != Tpkt) return ParseResult.Malformed("an answer that is no TPKT", 0);
        if (bytes.Length < 4) return ParseResult.NeedMore(4 - bytes.Length);

        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]);
        if (length is not (Shortest or Whole)) return ParseResult.Malformed("a packet of another length than a connection confirm's", 2);
        if (bytes.Length < length) return ParseResult.NeedMore(length - bytes.Length);
        if ((bytes[5] & 0xF0) != Confirm) return ParseResult.Malformed("a packet that is no connection confirm", 5);
        if (length == Shortest) return ParseResult.Ok(default(ConnectionConfirm), length);
        if (bytes[Shortest] is not (Response or Failure)) return ParseResult.Malformed("a negotiation that is neither response nor failure", Shortest);

        return ParseResult.Ok(new ConnectionConfirm(bytes[Shortest], BinaryPrimitives.ReadUInt32LittleEndian(bytes[15..])), length);
    }
}
