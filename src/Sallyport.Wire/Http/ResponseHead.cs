namespace Sallyport.Wire.Http;

/// <summary>The head of an HTTP/1.x response (RFC 9112): status line and fields, as views that allocate nothing.</summary>
/// <remarks>Deprecated forms that servers do send are read and named in <see cref="Flaws"/>; all text is untrusted.</remarks>
public readonly ref struct ResponseHead
{
    /// <summary>Octets a head may have before it is called malformed.</summary>
    public const int MaxLength = 64 * 1024;

    /// <summary>Fields a head may have before it is called malformed.</summary>
    public const int MaxFields = 256;

    private ResponseHead(StatusLine status, HeaderFields fields, HeadFlaws flaws)
    {
        Status = status;
        Fields = fields;
        Flaws = flaws;
    }

    /// <summary>The status line.</summary>
    public StatusLine Status { get; }

    /// <summary>The fields in the order sent.</summary>
    public HeaderFields Fields { get; }

    /// <summary>What was tolerated.</summary>
    public HeadFlaws Flaws { get; }

    /// <summary>Reads the head that <paramref name="bytes"/> begins with; the body follows the bytes consumed.</summary>
    /// <param name="bytes">What the server sent so far.</param>
    public static ParseResult<ResponseHead> Read(ReadOnlySpan<byte> bytes)
    {
        if (StatusLine.Resembles(bytes) == ParseStatus.Malformed) return ParseResult.Malformed("bytes that do not begin with HTTP/1.", 0);

        var statusEnd = bytes.IndexOf((byte)'\n') + 1;
        if (statusEnd == 0) return Incomplete(bytes);

        var status = StatusLine.Read(bytes[..statusEnd]);
        return status.IsOk ? ReadFields(bytes, status.Value, statusEnd) : ParseResult.Malformed(status.Reason!, status.Offset);
    }

    private static ParseResult<ResponseHead> ReadFields(ReadOnlySpan<byte> bytes, StatusLine status, int start)
    {
        var flaws = status.Flaws;
        var at = start;
        for (var count = 0; ; count++)
        {
            var rest = bytes[at..];
            if (at > MaxLength) return ParseResult.Malformed("a head of more than 64 KiB", MaxLength);
            if (rest is [(byte)'\n', ..] or [(byte)'\r', (byte)'\n', ..]) return Ok(bytes, status, start, at, flaws);
            if (count == MaxFields) return ParseResult.Malformed("a head of more than 256 fields", at);

            var end = FieldLine.EndOf(rest);
            if (end <= 0 || end == rest.Length) return IncompleteField(bytes, at);
            if (FieldLine.Fault(rest[..end]) is { } fault) return ParseResult.Malformed(fault, at);

            flaws |= FieldLine.FlawsOf(rest[..end]);
            at += end;
        }
    }

    private static ParseResult<ResponseHead> Ok(ReadOnlySpan<byte> bytes, StatusLine status, int start, int end, HeadFlaws flaws)
    {
        var feed = bytes[end] == '\n' ? 1 : 2;
        if (feed == 1) flaws |= HeadFlaws.BareLineFeed;
        return ParseResult.Ok(new ResponseHead(status, new HeaderFields(bytes[start..end]), flaws), end + feed);
    }

    /// <summary>A field whose line end is the last byte may still go on in the next line, so its end is not known yet; its form is.</summary>
    private static ParseResult<ResponseHead> IncompleteField(ReadOnlySpan<byte> bytes, int at)
    {
        var line = bytes[at..];
        if (line.Contains((byte)'\n') && FieldLine.Fault(line) is { } fault) return ParseResult.Malformed(fault, at);
        return Incomplete(bytes);
    }

    private static ParseResult<ResponseHead> Incomplete(ReadOnlySpan<byte> bytes) =>
        bytes.Length > MaxLength ? ParseResult.Malformed("a head of more than 64 KiB", MaxLength) : ParseResult.NeedMore(1);
}
