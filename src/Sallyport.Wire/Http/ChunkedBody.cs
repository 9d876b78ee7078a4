namespace Sallyport.Wire.Http;

/// <summary>One chunk of a chunked body (RFC 9112 7.1), as a view; a chunk of length zero ends the body.</summary>
/// <param name="data">The chunk's data.</param>
public readonly ref struct ChunkedBody(ReadOnlySpan<byte> data)
{
    private const int MostDigits = 7;
    private const int LongestLine = 256;

    /// <summary>The chunk's data; empty for the last chunk.</summary>
    public ReadOnlySpan<byte> Data { get; } = data;

    /// <summary>Reads the chunk that <paramref name="bytes"/> begins with; extensions are passed over.</summary>
    /// <param name="bytes">What the server sent so far of the body.</param>
    public static ParseResult<ChunkedBody> Read(ReadOnlySpan<byte> bytes)
    {
        var feed = bytes.IndexOf((byte)'\n');
        if (feed < 0) return bytes.Length > LongestLine ? ParseResult.Malformed("a chunk whose size goes on and on", LongestLine) : ParseResult.NeedMore(1);
        if (!TryReadSize(bytes[..feed], out var size)) return ParseResult.Malformed("a chunk size that is no hexadecimal number", 0);
        if (size == 0) return ParseResult.Ok(default(ChunkedBody), feed + 1);

        var end = feed + 1 + size;
        if (bytes.Length < end + 2) return ParseResult.NeedMore(end + 2 - bytes.Length);

        return bytes[end] == '\r' && bytes[end + 1] == '\n'
            ? ParseResult.Ok(new ChunkedBody(bytes[(feed + 1)..end]), end + 2)
            : ParseResult.Malformed("a chunk that does not end where it says", end);
    }

    private static bool TryReadSize(ReadOnlySpan<byte> line, out int size)
    {
        size = 0;
        var semicolon = line.IndexOf((byte)';');
        var digits = (semicolon < 0 ? line : line[..semicolon]).Trim(" \t\r"u8);
        if (digits.IsEmpty || digits.Length > MostDigits) return false;

        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit((char)digit)) return false;
            size = (size << 4) | Convert.ToInt32(((char)digit).ToString(), 16);
        }

        return true;
    }
}
