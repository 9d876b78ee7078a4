namespace Sallyport.Wire.Tls;

/// <summary>SSL 2.0's SERVER-HELLO (SSL 2.0 specification 5.5.2): the certificate and every cipher kind that both sides share, as a view.</summary>
public readonly ref struct Ssl2ServerHelloView
{
    private const byte MessageType = 4;

    /// <summary>True when the session was resumed.</summary>
    public bool SessionIdHit { get; private init; }

    /// <summary>Type of the certificate: 1 for X.509, 0 for none.</summary>
    public byte CertificateType { get; private init; }

    /// <summary>The version that the server speaks.</summary>
    public ProtocolVersion Version { get; private init; }

    /// <summary>The certificate in DER.</summary>
    public ReadOnlySpan<byte> Certificate { get; private init; }

    /// <summary>The cipher kinds that the server shares with the client.</summary>
    public Ssl2CipherKindList CipherKinds { get; private init; }

    /// <summary>Random bytes for the keys.</summary>
    public ReadOnlySpan<byte> ConnectionId { get; private init; }

    /// <summary>Reads a message out of the data of a record.</summary>
    /// <param name="data">The record without its header.</param>
    public static ParseResult<Ssl2ServerHelloView> Read(ReadOnlySpan<byte> data)
    {
        var reader = new SpanReader(data);
        var type = reader.ReadUInt8();
        var hit = reader.ReadUInt8();
        var certificateType = reader.ReadUInt8();
        var version = reader.ReadUInt16();
        var certificateLength = reader.ReadUInt16();
        var kindsLength = reader.ReadUInt16();
        var connectionIdLength = reader.ReadUInt16();
        if (reader.Failed) return ParseResult.Malformed("server hello ends early", reader.Position);
        if (type != MessageType) return ParseResult.Malformed("not a server hello", 0);
        if (kindsLength % 3 != 0) return ParseResult.Malformed("cipher kinds are not three bytes each", 7);

        var view = new Ssl2ServerHelloView
        {
            SessionIdHit = hit != 0,
            CertificateType = certificateType,
            Version = new ProtocolVersion(version),
            Certificate = reader.ReadBytes(certificateLength),
            CipherKinds = new Ssl2CipherKindList(reader.ReadBytes(kindsLength)),
            ConnectionId = reader.ReadBytes(connectionIdLength),
        };
        return reader.AtEnd ? ParseResult.Ok(view, data.Length) : ParseResult.Malformed("parts do not fill the server hello", reader.Position);
    }
}
