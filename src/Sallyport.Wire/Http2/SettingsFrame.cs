namespace Sallyport.Wire.Http2;

/// <summary>A server's first SETTINGS frame (RFC 9113 6.5), as a view over its payload.</summary>
public readonly ref struct SettingsFrame
{
    private const int SettingSize = 6;
    private const int LargestPayload = 1 << 14;
    private const byte Acknowledgement = 1;
    private readonly ReadOnlySpan<byte> _payload;

    private SettingsFrame(ReadOnlySpan<byte> payload) => _payload = payload;

    /// <summary>How many settings there are; none is legal.</summary>
    public int Count => _payload.Length / SettingSize;

    /// <summary>The setting at <paramref name="index"/>, in the server's order.</summary>
    /// <param name="index">From zero.</param>
    public (ushort Id, uint Value) this[int index]
    {
        get
        {
            var reader = new SpanReader(_payload[(index * SettingSize)..]);
            return (reader.ReadUInt16(), reader.ReadUInt32());
        }
    }

    /// <summary>Reads the frame that a server's side of a connection has to begin with (RFC 9113 3.4); any other is malformed.</summary>
    /// <param name="bytes">What the server sent so far.</param>
    public static ParseResult<SettingsFrame> Read(ReadOnlySpan<byte> bytes)
    {
        var header = FrameHeader.Read(bytes);
        if (!header.IsOk) return ParseResult.NeedMore(FrameHeader.Size - bytes.Length);
        if (Objection(header.Value) is { } objection) return ParseResult.Malformed(objection, 0);

        var end = FrameHeader.Size + header.Value.Length;
        return bytes.Length < end ? ParseResult.NeedMore(end - bytes.Length) : ParseResult.Ok(new SettingsFrame(bytes[FrameHeader.Size..end]), end);
    }

    private static string? Objection(FrameHeader header)
    {
        if (header.Type == FrameType.GoAway && header.Stream == 0) return "GOAWAY came in place of SETTINGS";
        if (header.Type != FrameType.Settings) return "the first frame is no SETTINGS";
        if (header.Stream != 0) return "SETTINGS for a stream";
        if ((header.Flags & Acknowledgement) != 0) return "an acknowledgement came before any SETTINGS";

        return header.Length % SettingSize != 0 || header.Length > LargestPayload ? "SETTINGS of a length that no list of settings has" : null;
    }
}
