namespace Sallyport.Wire.Tls;

/// <summary>A whole record: its header and the fragment behind it, as a view over the input.</summary>
public readonly ref struct TlsRecord
{
    private TlsRecord(RecordHeader header, ReadOnlySpan<byte> bytes)
    {
        Header = header;
        Bytes = bytes;
    }

    /// <summary>The header.</summary>
    public RecordHeader Header { get; }

    /// <summary>Header and fragment as they came; the header is what TLS 1.3 authenticates (RFC 8446 5.2).</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>What the record carries, encrypted or not.</summary>
    public ReadOnlySpan<byte> Fragment => Bytes[RecordHeader.Size..];

    /// <summary>Reads the record at the start of <paramref name="bytes"/>.</summary>
    /// <param name="bytes">The stream from a header on.</param>
    public static ParseResult<TlsRecord> Read(ReadOnlySpan<byte> bytes)
    {
        var header = RecordHeader.Read(bytes);
        if (header.Status == ParseStatus.Malformed) return ParseResult.Malformed(header.Reason!, header.Offset);
        if (header.Status == ParseStatus.NeedMore) return ParseResult.NeedMore(header.Consumed);

        var size = RecordHeader.Size + header.Value.Length;
        return bytes.Length < size
            ? ParseResult.NeedMore(size - bytes.Length)
            : ParseResult.Ok(new TlsRecord(header.Value, bytes[..size]), size);
    }
}
