namespace Sallyport.Wire.Tls;

/// <summary>A record of SSL 2.0: a header of two bytes, or of three with padding (SSL 2.0 specification 3.1), as a view over the input.</summary>
public readonly ref struct Ssl2Record
{
    private Ssl2Record(ReadOnlySpan<byte> data) => Data = data;

    /// <summary>The record without header and padding; before the keys are agreed on, a message.</summary>
    public ReadOnlySpan<byte> Data { get; }

    /// <summary>Reads the record at the start of <paramref name="bytes"/>.</summary>
    /// <param name="bytes">The stream from a header on.</param>
    public static ParseResult<Ssl2Record> Read(ReadOnlySpan<byte> bytes)
    {
        var header = bytes.Length > 0 && bytes[0] < 0x80 ? 3 : 2;
        if (bytes.Length < header) return ParseResult.NeedMore(header - bytes.Length);

        // Two bytes: 15 bits of length. Three bytes: 14 bits, an escape bit, then the length of the padding at the end.
        var length = (bytes[0] & (header == 2 ? 0x7F : 0x3F)) << 8 | bytes[1];
        var padding = header == 2 ? 0 : bytes[2];
        if (padding > length) return ParseResult.Malformed("padding longer than the record", 2);
        if (bytes.Length < header + length) return ParseResult.NeedMore(header + length - bytes.Length);

        return ParseResult.Ok(new Ssl2Record(bytes.Slice(header, length - padding)), header + length);
    }
}
