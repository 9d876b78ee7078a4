namespace Sallyport.Wire.Tls;

/// <summary>A certificate chain in the order sent (RFC 5246 7.4.2, RFC 8446 4.4.2), as a view over the message body.</summary>
public readonly ref struct CertificateView
{
    private readonly ReadOnlySpan<byte> _entries;
    private readonly bool _extended;

    private CertificateView(ReadOnlySpan<byte> context, ReadOnlySpan<byte> entries, bool extended)
    {
        RequestContext = context;
        _entries = entries;
        _extended = extended;
    }

    /// <summary>The context of the request that it answers; empty from a server and before TLS 1.3.</summary>
    public ReadOnlySpan<byte> RequestContext { get; }

    /// <summary>True when the list has no certificate.</summary>
    public bool IsEmpty => _entries.IsEmpty;

    /// <summary>Length of the list in bytes.</summary>
    public int ListLength => _entries.Length;

    /// <summary>Reads the form of SSL 3.0 to TLS 1.2: certificates alone.</summary>
    /// <param name="body">The message without its header.</param>
    public static ParseResult<CertificateView> ReadTls12(ReadOnlySpan<byte> body)
    {
        var reader = new SpanReader(body);
        return Read(ref reader, default, extended: false);
    }

    /// <summary>Reads the form of TLS 1.3: a context, and extensions behind every certificate.</summary>
    /// <param name="body">The message without its header.</param>
    public static ParseResult<CertificateView> ReadTls13(ReadOnlySpan<byte> body)
    {
        var reader = new SpanReader(body);
        var context = reader.ReadVector8();
        return Read(ref reader, context, extended: true);
    }

    /// <summary>Walks the certificates in the order sent.</summary>
    public Enumerator GetEnumerator() => new(_entries, _extended);

    private static ParseResult<CertificateView> Read(scoped ref SpanReader reader, ReadOnlySpan<byte> context, bool extended)
    {
        var start = reader.Position + 3;
        var entries = reader.ReadVector24();
        if (!reader.AtEnd) return ParseResult.Malformed("certificate list does not fill the message", reader.Position);

        var walk = new SpanReader(entries);
        while (walk.Remaining > 0)
        {
            var at = start + walk.Position;
            if (walk.ReadVector24().IsEmpty) return ParseResult.Malformed(walk.Failed ? "certificate runs past the list" : "empty certificate", at);
            if (!extended) continue;

            at = start + walk.Position;
            var extensions = ExtensionBlock.Read(walk.ReadVector16());
            if (walk.Failed) return ParseResult.Malformed("extensions run past the certificate list", at);
            if (!extensions.IsOk) return ParseResult.Malformed(extensions.Reason!, at + 2 + extensions.Offset);
        }

        return ParseResult.Ok(new CertificateView(context, entries, extended), reader.Position);
    }

    /// <summary>A certificate as it came.</summary>
    public readonly ref struct Entry
    {
        internal Entry(ReadOnlySpan<byte> der, ExtensionBlock extensions)
        {
            Der = der;
            Extensions = extensions;
        }

        /// <summary>The certificate in DER, or a bare public key where RFC 7250 was agreed.</summary>
        public ReadOnlySpan<byte> Der { get; }

        /// <summary>What the server sent with this certificate: a stapled response, timestamps. Empty before TLS 1.3.</summary>
        public ExtensionBlock Extensions { get; }
    }

    /// <summary>The walk over a checked list.</summary>
    public ref struct Enumerator
    {
        private readonly bool _extended;
        private SpanReader _reader;

        internal Enumerator(ReadOnlySpan<byte> entries, bool extended)
        {
            _reader = new SpanReader(entries);
            _extended = extended;
        }

        /// <summary>The certificate stepped on.</summary>
        public Entry Current { get; private set; }

        /// <summary>Steps on; false at the end.</summary>
        public bool MoveNext()
        {
            if (_reader.Remaining == 0) return false;
            var der = _reader.ReadVector24();
            Current = new Entry(der, _extended ? ExtensionBlock.Checked(_reader.ReadVector16()) : default);
            return true;
        }
    }
}
