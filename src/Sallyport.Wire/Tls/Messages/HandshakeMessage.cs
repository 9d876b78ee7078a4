namespace Sallyport.Wire.Tls;

/// <summary>A whole handshake message (RFC 8446 4): type 1 byte, length 3, body.</summary>
public readonly ref struct HandshakeMessage
{
    /// <summary>Length of the header in bytes.</summary>
    public const int HeaderSize = 4;

    private HandshakeMessage(ReadOnlySpan<byte> bytes) => Bytes = bytes;

    /// <summary>What the body is.</summary>
    public HandshakeType Type => (HandshakeType)Bytes[0];

    /// <summary>Header and body as they came: what transcripts hash.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>The message without its header.</summary>
    public ReadOnlySpan<byte> Body => Bytes[HeaderSize..];

    /// <summary>Reads the message at the start of <paramref name="bytes"/>.</summary>
    /// <param name="bytes">The handshake stream from a header on.</param>
    /// <param name="maxLength">Longest body accepted, in bytes; the format allows 2^24 - 1.</param>
    public static ParseResult<HandshakeMessage> Read(ReadOnlySpan<byte> bytes, int maxLength = (1 << 24) - 1)
    {
        if (bytes.Length < HeaderSize) return ParseResult.NeedMore(HeaderSize - bytes.Length);

        var length = (bytes[1] << 16) | (bytes[2] << 8) | bytes[3];
        if (length > maxLength) return ParseResult.Malformed("handshake message above the size limit", 1);

        var size = HeaderSize + length;
        return bytes.Length < size ? ParseResult.NeedMore(size - bytes.Length) : ParseResult.Ok(new HandshakeMessage(bytes[..size]), size);
    }
}
