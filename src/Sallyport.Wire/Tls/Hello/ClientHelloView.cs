namespace Sallyport.Wire.Tls;

/// <summary>A ClientHello of SSL 3.0 to TLS 1.3 (RFC 8446 4.1.2), as a view over the message body.</summary>
public readonly ref struct ClientHelloView
{
    private const int RandomSize = 32;
    private const int MaxSessionId = 32;

    private readonly ReadOnlySpan<byte> _body;

    private ClientHelloView(ReadOnlySpan<byte> body) => _body = body;

    /// <summary>The version in the fixed field: the highest offered up to TLS 1.2, 0x0303 in TLS 1.3.</summary>
    public ProtocolVersion LegacyVersion { get; private init; }

    /// <summary>The 32 random bytes.</summary>
    public ReadOnlySpan<byte> Random { get; private init; }

    /// <summary>The session id, 0 to 32 bytes.</summary>
    public ReadOnlySpan<byte> SessionId { get; private init; }

    /// <summary>The suites in order of preference.</summary>
    public IdList<CipherSuite> CipherSuites { get; private init; }

    /// <summary>The compression methods.</summary>
    public ReadOnlySpan<byte> CompressionMethods { get; private init; }

    /// <summary>The extensions in the order sent; empty also when the message has no list at all.</summary>
    public ExtensionBlock Extensions { get; private init; }

    /// <summary>The host name asked for, as it came; empty for none.</summary>
    public ReadOnlySpan<byte> ServerName => Extensions.TryFind(ExtensionType.ServerName, out var body) ? FirstName(body) : default;

    /// <summary>The protocols offered by ALPN.</summary>
    public VectorList Alpn =>
        Extensions.TryFind(ExtensionType.ApplicationLayerProtocolNegotiation, out var body) && VectorList.TryRead(body[2..], 1, out var names) ? names : default;

    /// <summary>The versions offered by supported_versions; empty before TLS 1.3.</summary>
    public IdList<ProtocolVersion> SupportedVersions => new(Content(ExtensionType.SupportedVersions, 1));

    /// <summary>The groups offered.</summary>
    public IdList<NamedGroup> SupportedGroups => new(Content(ExtensionType.SupportedGroups, 2));

    /// <summary>The signature schemes offered.</summary>
    public IdList<SignatureScheme> SignatureAlgorithms => new(Content(ExtensionType.SignatureAlgorithms, 2));

    /// <summary>The point formats offered.</summary>
    public ReadOnlySpan<byte> PointFormats => Content(ExtensionType.EcPointFormats, 1);

    /// <summary>The key shares offered.</summary>
    public KeyShareList KeyShares => new(Content(ExtensionType.KeyShare, 2));

    /// <summary>Where the binders begin in the message, header included: the transcript of a binder ends here (RFC 8446 4.2.11.2). Null without pre_shared_key at the end.</summary>
    public int? BindersOffset
    {
        get
        {
            if (!Extensions.TryFind(ExtensionType.PreSharedKey, out var body) || !_body[^body.Length..].Overlaps(body)) return null;

            var reader = new SpanReader(body);
            reader.ReadVector16();
            return HandshakeMessage.HeaderSize + _body.Length - body.Length + reader.Position;
        }
    }

    /// <summary>Reads the body of a message of type <see cref="HandshakeType.ClientHello"/>.</summary>
    /// <param name="body">The message without its header.</param>
    public static ParseResult<ClientHelloView> Read(ReadOnlySpan<byte> body)
    {
        var reader = new SpanReader(body);
        var version = reader.ReadUInt16();
        var random = reader.ReadBytes(RandomSize);
        var sessionId = reader.ReadVector8();
        var suites = reader.ReadVector16();
        var compression = reader.ReadVector8();
        if (reader.Failed) return ParseResult.Malformed("client hello ends early", reader.Position);
        if (sessionId.Length > MaxSessionId) return ParseResult.Malformed("session id longer than 32 bytes", 2 + RandomSize);
        if (suites.Length % 2 != 0) return ParseResult.Malformed("cipher suites are not pairs of bytes", 3 + RandomSize + sessionId.Length);

        var block = reader.AtEnd ? default : reader.ReadVector16();
        if (!reader.AtEnd) return ParseResult.Malformed("extensions do not fill the client hello", reader.Position);

        var start = body.Length - block.Length;
        var extensions = ExtensionBlock.Read(block);
        if (!extensions.IsOk) return ParseResult.Malformed(extensions.Reason!, start + extensions.Offset);
        if (ClientExtensionForm.Fault(extensions.Value) is { Reason: { } reason, Count: var at }) return ParseResult.Malformed(reason, start + at);

        return ParseResult.Ok(
            new ClientHelloView(body)
            {
                LegacyVersion = new ProtocolVersion(version),
                Random = random,
                SessionId = sessionId,
                CipherSuites = new IdList<CipherSuite>(suites),
                CompressionMethods = compression,
                Extensions = extensions.Value,
            },
            body.Length);
    }

    private static ReadOnlySpan<byte> FirstName(ReadOnlySpan<byte> body)
    {
        var reader = new SpanReader(body[3..]);
        return reader.ReadVector16();
    }

    private ReadOnlySpan<byte> Content(ExtensionType type, int width) => Extensions.TryFind(type, out var body) ? body[width..] : default;
}
