namespace Sallyport.Wire.StartTls;

/// <summary>A line of a text protocol: up to a line feed, with or without the carriage return before it.</summary>
internal static class TextLine
{
    /// <summary>Octets a line may have, its end included: twice what any of the protocols allows.</summary>
    internal const int MaxLength = 8192;

    /// <summary>Reads the line that <paramref name="bytes"/> begins with, without its end. Control characters other than NUL are let through: banners hold them.</summary>
    internal static ParseResult<ReadOnlySpan<byte>> Read(ReadOnlySpan<byte> bytes)
    {
        var feed = bytes.IndexOf((byte)'\n');
        var line = feed < 0 ? bytes : bytes[..feed];
        if (line.Length >= MaxLength) return ParseResult.Malformed("a line of more than 8192 octets", 0);
        if (!line.IsEmpty && line[0] is >= 0x14 and <= 0x17) return ParseResult.Malformed("something like a TLS record where a line of text belongs", 0);
        if (line.IndexOf((byte)0) is >= 0 and var nul) return ParseResult.Malformed("a NUL where a line of text belongs", nul);
        if (feed < 0) return ParseResult.NeedMore(1);

        return ParseResult.Ok(line.EndsWith("\r"u8) ? line[..^1] : line, feed + 1);
    }
}
