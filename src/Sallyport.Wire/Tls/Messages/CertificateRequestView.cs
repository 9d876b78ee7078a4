namespace Sallyport.Wire.Tls;

/// <summary>A request for the client's certificate (RFC 5246 7.4.4, RFC 8446 4.3.2), as a view over the message body.</summary>
public readonly ref struct CertificateRequestView
{
    /// <summary>The kinds of certificates accepted, up to TLS 1.2: 1 RSA, 2 DSA, 64 ECDSA.</summary>
    public ReadOnlySpan<byte> CertificateTypes { get; private init; }

    /// <summary>The signature schemes accepted; empty before TLS 1.2.</summary>
    public IdList<SignatureScheme> SignatureAlgorithms { get; private init; }

    /// <summary>The names of the authorities accepted, each in DER; empty for any.</summary>
    public VectorList Authorities { get; private init; }

    /// <summary>The context to be sent back (TLS 1.3).</summary>
    public ReadOnlySpan<byte> Context { get; private init; }

    /// <summary>The extensions (TLS 1.3).</summary>
    public ExtensionBlock Extensions { get; private init; }

    /// <summary>Reads the form of SSL 3.0 to TLS 1.1, which names no signature schemes.</summary>
    /// <param name="body">The message without its header.</param>
    public static ParseResult<CertificateRequestView> ReadTls11(ReadOnlySpan<byte> body) => ReadLegacy(body, withSchemes: false);

    /// <summary>Reads the form of TLS 1.2.</summary>
    /// <param name="body">The message without its header.</param>
    public static ParseResult<CertificateRequestView> ReadTls12(ReadOnlySpan<byte> body) => ReadLegacy(body, withSchemes: true);

    /// <summary>Reads the form of TLS 1.3.</summary>
    /// <param name="body">The message without its header.</param>
    public static ParseResult<CertificateRequestView> ReadTls13(ReadOnlySpan<byte> body)
    {
        var reader = new SpanReader(body);
        var context = reader.ReadVector8();
        var block = reader.ReadVector16();
        if (!reader.AtEnd) return ParseResult.Malformed("extensions do not fill the message", reader.Position);

        var start = body.Length - block.Length;
        var extensions = ExtensionBlock.Read(block);
        if (!extensions.IsOk) return ParseResult.Malformed(extensions.Reason!, start + extensions.Offset);
        if (!extensions.Value.TryFind(ExtensionType.SignatureAlgorithms, out var schemes) || !VectorForm.IsIds16(schemes))
            return ParseResult.Malformed("request names no signature_algorithms", start);

        VectorList authorities = default;
        if (extensions.Value.TryFind(ExtensionType.CertificateAuthorities, out var names)
            && !(VectorForm.IsVector16(names) && VectorList.TryRead(names[2..], 2, out authorities)))
            return ParseResult.Malformed("certificate_authorities is not a list of names", start);

        var view = new CertificateRequestView { Context = context, Extensions = extensions.Value, SignatureAlgorithms = new(schemes[2..]), Authorities = authorities };
        return ParseResult.Ok(view, body.Length);
    }

    private static ParseResult<CertificateRequestView> ReadLegacy(ReadOnlySpan<byte> body, bool withSchemes)
    {
        var reader = new SpanReader(body);
        var types = reader.ReadVector8();
        var schemes = withSchemes ? reader.ReadVector16() : default;
        var names = reader.ReadVector16();
        if (!reader.AtEnd) return ParseResult.Malformed("names of authorities do not fill the message", reader.Position);
        if (schemes.Length % 2 != 0) return ParseResult.Malformed("signature schemes are not pairs of bytes", 1 + types.Length);
        if (!VectorList.TryRead(names, 2, out var authorities)) return ParseResult.Malformed("name of an authority runs past the list", body.Length - names.Length);

        return ParseResult.Ok(new CertificateRequestView { CertificateTypes = types, SignatureAlgorithms = new(schemes), Authorities = authorities }, body.Length);
    }
}
