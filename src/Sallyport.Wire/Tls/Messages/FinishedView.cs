namespace Sallyport.Wire.Tls;

/// <summary>The proof that the handshake was not changed (RFC 8446 4.4.4), as a view over the message body.</summary>
public readonly ref struct FinishedView
{
    private FinishedView(ReadOnlySpan<byte> verifyData) => VerifyData = verifyData;

    /// <summary>36 bytes in SSL 3.0, 12 up to TLS 1.2, as many as the suite's hash in TLS 1.3.</summary>
    public ReadOnlySpan<byte> VerifyData { get; }

    /// <summary>Reads the body of a message of type <see cref="HandshakeType.Finished"/>.</summary>
    /// <param name="body">The message without its header.</param>
    public static ParseResult<FinishedView> Read(ReadOnlySpan<byte> body) =>
        body.Length is 12 or 32 or 36 or 48 or 64
            ? ParseResult.Ok(new FinishedView(body), body.Length)
            : ParseResult.Malformed("finished has the length of no version", 0);
}
