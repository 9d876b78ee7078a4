namespace Sallyport.Wire.Tls;

/// <summary>A stapled OCSP response: a message of its own up to TLS 1.2, the body of a certificate's status_request extension in TLS 1.3 (RFC 6066 8, RFC 8446 4.4.2.1).</summary>
public readonly ref struct CertificateStatusView
{
    private const byte Ocsp = 1;

    private CertificateStatusView(ReadOnlySpan<byte> response) => Response = response;

    /// <summary>The OCSPResponse in DER.</summary>
    public ReadOnlySpan<byte> Response { get; }

    /// <summary>Reads either form.</summary>
    /// <param name="body">The message without its header, or the extension's body.</param>
    public static ParseResult<CertificateStatusView> Read(ReadOnlySpan<byte> body)
    {
        var reader = new SpanReader(body);
        var type = reader.ReadUInt8();
        var response = reader.ReadVector24();
        if (!reader.AtEnd) return ParseResult.Malformed("status response does not fill its place", reader.Position);
        if (type != Ocsp) return ParseResult.Malformed("status is not of the type ocsp", 0);
        if (response.IsEmpty) return ParseResult.Malformed("status response is empty", 1);

        return ParseResult.Ok(new CertificateStatusView(response), body.Length);
    }
}
