namespace Sallyport.Wire.Tls;

/// <summary>A signature over the handshake (RFC 8446 4.4.3; from TLS 1.2 on), as a view over the message body.</summary>
public readonly ref struct CertificateVerifyView
{
    private CertificateVerifyView(SignatureScheme scheme, ReadOnlySpan<byte> signature)
    {
        Scheme = scheme;
        Signature = signature;
    }

    /// <summary>How it was signed.</summary>
    public SignatureScheme Scheme { get; }

    /// <summary>The signature.</summary>
    public ReadOnlySpan<byte> Signature { get; }

    /// <summary>Reads the body of a message of type <see cref="HandshakeType.CertificateVerify"/>.</summary>
    /// <param name="body">The message without its header.</param>
    public static ParseResult<CertificateVerifyView> Read(ReadOnlySpan<byte> body)
    {
        var reader = new SpanReader(body);
        var scheme = new SignatureScheme(reader.ReadUInt16());
        var signature = reader.ReadVector16();
        return reader.AtEnd
            ? ParseResult.Ok(new CertificateVerifyView(scheme, signature), body.Length)
            : ParseResult.Malformed("signature does not fill the message", reader.Position);
    }
}
