namespace Sallyport.Wire.Http2;

/// <summary>The nine octets that every HTTP/2 frame begins with (RFC 9113 4.1).</summary>
/// <param name="Length">Length of the payload in octets, 0 to 2^24-1.</param>
/// <param name="Type">The type.</param>
/// <param name="Flags">The flags, whose meaning depends on the type.</param>
/// <param name="Stream">The stream, 0 for the connection.</param>
public readonly record struct FrameHeader(int Length, byte Type, byte Flags, uint Stream)
{
    /// <summary>Octets on the wire.</summary>
    public const int Size = 9;

    private const uint StreamMask = 0x7FFFFFFF;

    /// <summary>Reads the header that <paramref name="bytes"/> begins with.</summary>
    /// <param name="bytes">What the server sent so far.</param>
    public static ParseResult<FrameHeader> Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new SpanReader(bytes);
        var header = new FrameHeader(reader.ReadUInt24(), reader.ReadUInt8(), reader.ReadUInt8(), reader.ReadUInt32() & StreamMask);
        return reader.Failed ? ParseResult.NeedMore(Size - bytes.Length) : ParseResult.Ok(header, Size);
    }
}
