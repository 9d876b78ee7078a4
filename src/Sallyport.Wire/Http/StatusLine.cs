namespace Sallyport.Wire.Http;

/// <summary>status-line = HTTP-version SP status-code SP [ reason-phrase ] (RFC 9112 4).</summary>
public readonly ref struct StatusLine
{
    private const int CodeEnd = 12;

    private StatusLine(HttpVersion version, int code, ReadOnlySpan<byte> reason, HeadFlaws flaws)
    {
        Version = version;
        Code = code;
        Reason = reason;
        Flaws = flaws;
    }

    /// <summary>The version the server says it speaks.</summary>
    public HttpVersion Version { get; }

    /// <summary>Three digits, 100 to 999.</summary>
    public int Code { get; }

    /// <summary>The phrase after the code; untrusted, may be empty.</summary>
    public ReadOnlySpan<byte> Reason { get; }

    internal HeadFlaws Flaws { get; }

    /// <summary>Tells whether a server's first bytes are the start of an HTTP/1.x response.</summary>
    /// <param name="bytes">What has arrived so far.</param>
    /// <returns>Ok: they are; Malformed: they cannot be; NeedMore: what is there fits, but is too short to say.</returns>
    public static ParseStatus Resembles(ReadOnlySpan<byte> bytes)
    {
        var prefix = "HTTP/1."u8;
        var seen = Math.Min(bytes.Length, prefix.Length);
        if (!bytes[..seen].SequenceEqual(prefix[..seen])) return ParseStatus.Malformed;
        return seen < prefix.Length ? ParseStatus.NeedMore : ParseStatus.Ok;
    }

    /// <summary>Reads one line, its line end included.</summary>
    /// <param name="line">The line.</param>
    internal static ParseResult<StatusLine> Read(ReadOnlySpan<byte> line)
    {
        var text = line.TrimEnd("\r\n"u8);
        if (text.Length < CodeEnd || text[6] != '.' || text[8] != ' ' || !IsDigit(text[5]) || !IsDigit(text[7]))
            return ParseResult.Malformed("a status line that is not HTTP-version SP status-code", 0);
        if (text[9] is < (byte)'1' or > (byte)'9' || !IsDigit(text[10]) || !IsDigit(text[11]))
            return ParseResult.Malformed("a status code that is not three digits", 9);
        if (text.Length > CodeEnd && text[CodeEnd] != ' ') return ParseResult.Malformed("a status code that is not three digits", CodeEnd);

        var code = ((text[9] - '0') * 100) + ((text[10] - '0') * 10) + text[11] - '0';
        var flaws = text.Length == CodeEnd ? HeadFlaws.NoSpaceAfterStatus : HeadFlaws.None;
        if (line is not [.., (byte)'\r', (byte)'\n']) flaws |= HeadFlaws.BareLineFeed;
        var version = new HttpVersion((byte)(text[5] - '0'), (byte)(text[7] - '0'));
        return ParseResult.Ok(new StatusLine(version, code, text[CodeEnd..].Trim((byte)' '), flaws), line.Length);
    }

    private static bool IsDigit(byte octet) => char.IsAsciiDigit((char)octet);
}
