namespace Sallyport.Wire.StartTls;

/// <summary>The next tag of an XML stream, what is before it skipped (RFC 6120 11.1: no comments, no DTD, no processing instruction but the first).</summary>
internal readonly ref struct XmlTag
{
    private XmlTag(ReadOnlySpan<byte> name, bool closes, bool isEmpty)
    {
        Name = name;
        Closes = closes;
        IsEmpty = isEmpty;
    }

    /// <summary>The local name, without its prefix; untrusted.</summary>
    internal ReadOnlySpan<byte> Name { get; }

    /// <summary>True for an end tag.</summary>
    internal bool Closes { get; }

    /// <summary>True for an element that ends with its own tag.</summary>
    internal bool IsEmpty { get; }

    /// <summary>Reads up to the end of the first tag; a '&gt;' inside quotes does not end it.</summary>
    internal static ParseResult<XmlTag> Read(ReadOnlySpan<byte> bytes)
    {
        var open = bytes.IndexOf((byte)'<');
        if (bytes.IndexOf((byte)0) is >= 0 and var nul && (open < 0 || nul < open)) return ParseResult.Malformed("a NUL where XML belongs", nul);
        if (open < 0) return ParseResult.NeedMore(1);

        var quote = (byte)0;
        for (var at = open + 1; at < bytes.Length; at++)
        {
            var octet = bytes[at];
            if (octet is 0 or (byte)'<') return ParseResult.Malformed("a tag that does not end", at);
            if (quote != 0) quote = octet == quote ? (byte)0 : quote;
            else if (octet is (byte)'"' or (byte)'\'') quote = octet;
            else if (octet == '>') return Of(bytes[(open + 1)..at], open, at + 1);
        }

        return ParseResult.NeedMore(1);
    }

    private static ParseResult<XmlTag> Of(ReadOnlySpan<byte> inside, int open, int consumed)
    {
        var closes = inside.StartsWith("/"u8);
        var isEmpty = inside.EndsWith("/"u8) && !closes;
        var name = closes ? inside[1..] : inside;
        var end = name.IndexOfAny(" \t\r\n/"u8);
        name = end < 0 ? name : name[..end];
        name = name[(name.IndexOf((byte)':') + 1)..];
        return name.IsEmpty ? ParseResult.Malformed("a tag without a name", open) : ParseResult.Ok(new XmlTag(name, closes, isEmpty), consumed);
    }
}
