namespace Sallyport.Wire.StartTls;

/// <summary>An LDAP ExtendedResponse in its message (RFC 4511 4.1.1, 4.12), in BER with definite lengths of any form.</summary>
internal readonly ref struct ExtendedResponse
{
    private const int LongestMessage = 8192;
    private const byte Sequence = 0x30;
    private const byte Integer = 0x02;
    private const byte Enumerated = 0x0A;
    private const byte OctetString = 0x04;
    private const byte Response = 0x78;

    private ExtendedResponse(bool isNotice, int resultCode, ReadOnlySpan<byte> diagnostic)
    {
        IsNotice = isNotice;
        ResultCode = resultCode;
        Diagnostic = diagnostic;
    }

    /// <summary>True for a notice that answers no request (message id 0), such as one of disconnection.</summary>
    internal bool IsNotice { get; }

    /// <summary>resultCode: 0 success, 2 protocolError, 51 busy, 52 unavailable.</summary>
    internal int ResultCode { get; }

    /// <summary>diagnosticMessage; untrusted, may be empty.</summary>
    internal ReadOnlySpan<byte> Diagnostic { get; }

    /// <summary>Reads the message that <paramref name="bytes"/> begins with.</summary>
    internal static ParseResult<ExtendedResponse> Read(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.IsEmpty && bytes[0] != Sequence) return ParseResult.Malformed("an answer that is no LDAP message", 0);

        var header = new SpanReader(bytes);
        header.ReadUInt8();
        var length = Length(ref header);
        if (header.Failed) return ParseResult.NeedMore(1);
        if (length is < 0 or > LongestMessage) return ParseResult.Malformed("an LDAP message of indefinite length or above 8192 octets", 1);
        if (header.Remaining < length) return ParseResult.NeedMore(length - header.Remaining);

        return OfBody(header.ReadBytes(length), header.Position);
    }

    private static ParseResult<ExtendedResponse> OfBody(ReadOnlySpan<byte> message, int consumed)
    {
        var reader = new SpanReader(message);
        var id = Content(ref reader, Integer);
        var body = new SpanReader(Content(ref reader, Response));
        var code = Content(ref body, Enumerated);
        Content(ref body, OctetString);
        var diagnostic = Content(ref body, OctetString);
        if (reader.Failed || body.Failed || code.Length != 1) return ParseResult.Malformed("an LDAP message that is no extended response", 0);

        return ParseResult.Ok(new ExtendedResponse(!id.ContainsAnyExcept((byte)0), code[0], diagnostic), consumed);
    }

    /// <summary>The content of the next element; another tag, or a length that does not fit, fails the reader.</summary>
    private static ReadOnlySpan<byte> Content(scoped ref SpanReader reader, byte tag)
    {
        var found = reader.ReadUInt8();
        var length = Length(ref reader);
        return reader.ReadBytes(found == tag && !reader.Failed ? length : -1);
    }

    /// <summary>A definite length, short or long (X.690 8.1.3), up to four octets of it; -1 for the indefinite form or a longer one.</summary>
    private static int Length(scoped ref SpanReader reader)
    {
        var first = reader.ReadUInt8();
        if (first < 0x80) return first;

        var octets = first & 0x7F;
        if (octets is 0 or > 4) return -1;

        var length = 0L;
        foreach (var octet in reader.ReadBytes(octets)) length = (length << 8) | octet;
        return length > int.MaxValue ? -1 : (int)length;
    }
}
