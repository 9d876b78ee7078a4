namespace Sallyport.Wire.Tls;

/// <summary>A compressed certificate message (RFC 8879 4), as a view over the message body; what is inside is a TLS 1.3 Certificate body.</summary>
public readonly ref struct CompressedCertificateView
{
    private CompressedCertificateView(ushort algorithm, int uncompressedLength, ReadOnlySpan<byte> compressed)
    {
        Algorithm = algorithm;
        UncompressedLength = uncompressedLength;
        Compressed = compressed;
    }

    /// <summary>1 zlib, 2 brotli, 3 zstd.</summary>
    public ushort Algorithm { get; }

    /// <summary>Length that the sender promises after decompression, in bytes: a decompressor must stop there.</summary>
    public int UncompressedLength { get; }

    /// <summary>The compressed bytes.</summary>
    public ReadOnlySpan<byte> Compressed { get; }

    /// <summary>Reads the body of a message of type <see cref="HandshakeType.CompressedCertificate"/>.</summary>
    /// <param name="body">The message without its header.</param>
    public static ParseResult<CompressedCertificateView> Read(ReadOnlySpan<byte> body)
    {
        var reader = new SpanReader(body);
        var algorithm = reader.ReadUInt16();
        var length = reader.ReadUInt24();
        var compressed = reader.ReadVector24();
        return reader.AtEnd
            ? ParseResult.Ok(new CompressedCertificateView(algorithm, length, compressed), body.Length)
            : ParseResult.Malformed("compressed certificate does not fill the message", reader.Position);
    }
}
