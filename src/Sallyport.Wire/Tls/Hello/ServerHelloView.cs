using System.Buffers.Binary;

namespace Sallyport.Wire.Tls;

/// <summary>A ServerHello or HelloRetryRequest of SSL 3.0 to TLS 1.3 (RFC 8446 4.1.3), as a view over the message body.</summary>
/// <remarks>Extensions that a version does not define are kept and told; whether the server may send them is for checks to judge.</remarks>
public readonly ref struct ServerHelloView
{
    private const int RandomSize = 32;
    private const int MaxSessionId = 32;

    private ServerHelloView(ushort version, ReadOnlySpan<byte> random, ReadOnlySpan<byte> sessionId, ushort suite, byte compression, ExtensionBlock extensions)
    {
        LegacyVersion = new ProtocolVersion(version);
        Random = random;
        SessionId = sessionId;
        CipherSuite = new CipherSuite(suite);
        CompressionMethod = compression;
        Extensions = extensions;
    }

    /// <summary>The random that makes a ServerHello a HelloRetryRequest: SHA-256 of "HelloRetryRequest" (RFC 8446 4.1.3).</summary>
    public static ReadOnlySpan<byte> RetryRandom =>
    [
        0xCF, 0x21, 0xAD, 0x74, 0xE5, 0x9A, 0x61, 0x11, 0xBE, 0x1D, 0x8C, 0x02, 0x1E, 0x65, 0xB8, 0x91,
        0xC2, 0xA2, 0x11, 0x16, 0x7A, 0xBB, 0x8C, 0x5E, 0x07, 0x9E, 0x09, 0xE2, 0xC8, 0xA8, 0x33, 0x9C,
    ];

    /// <summary>The version in the fixed field: the negotiated one up to TLS 1.2, 0x0303 in TLS 1.3.</summary>
    public ProtocolVersion LegacyVersion { get; }

    /// <summary>The 32 random bytes.</summary>
    public ReadOnlySpan<byte> Random { get; }

    /// <summary>The session id, 0 to 32 bytes; in TLS 1.3 an echo of the client's.</summary>
    public ReadOnlySpan<byte> SessionId { get; }

    /// <summary>The chosen suite.</summary>
    public CipherSuite CipherSuite { get; }

    /// <summary>The chosen compression: 0 for none, 1 for DEFLATE.</summary>
    public byte CompressionMethod { get; }

    /// <summary>The extensions in the order sent; empty also when the message has no list at all.</summary>
    public ExtensionBlock Extensions { get; }

    /// <summary>True when the server asks for a second hello.</summary>
    public bool IsHelloRetryRequest => Random.SequenceEqual(RetryRandom);

    /// <summary>The negotiated version: supported_versions where sent, else the fixed field.</summary>
    public ProtocolVersion SelectedVersion => UInt16(ExtensionType.SupportedVersions) is { } version ? new ProtocolVersion(version) : LegacyVersion;

    /// <summary>What the random admits about newer versions.</summary>
    public DowngradeSentinel DowngradeSentinel =>
        !Random[24..31].SequenceEqual("DOWNGRD"u8) ? DowngradeSentinel.None
        : Random[31] switch { 1 => DowngradeSentinel.ToTls12, 0 => DowngradeSentinel.BelowTls12, _ => DowngradeSentinel.None };

    /// <summary>The group of the key share, or the one that a retry asks for.</summary>
    public NamedGroup? KeyShareGroup => UInt16(ExtensionType.KeyShare) is { } group ? new NamedGroup(group) : null;

    /// <summary>The server's key share; empty in a retry and before TLS 1.3.</summary>
    public ReadOnlySpan<byte> KeyShare => Extensions.TryFind(ExtensionType.KeyShare, out var body) && body.Length > 4 ? body[4..] : default;

    /// <summary>The cookie of a retry, to be sent back (RFC 8446 4.2.2).</summary>
    public ReadOnlySpan<byte> Cookie => Extensions.TryFind(ExtensionType.Cookie, out var body) ? body[2..] : default;

    /// <summary>Index of the accepted shared key, when one was.</summary>
    public int? SelectedIdentity => UInt16(ExtensionType.PreSharedKey);

    /// <summary>The protocol chosen by ALPN in the clear (up to TLS 1.2); empty for none.</summary>
    public ReadOnlySpan<byte> Alpn => Extensions.TryFind(ExtensionType.ApplicationLayerProtocolNegotiation, out var body) ? body[3..] : default;

    /// <summary>True when extended_master_secret was answered (RFC 7627).</summary>
    public bool ExtendedMasterSecret => Extensions.Contains(ExtensionType.ExtendedMasterSecret);

    /// <summary>True when encrypt_then_mac was answered (RFC 7366).</summary>
    public bool EncryptThenMac => Extensions.Contains(ExtensionType.EncryptThenMac);

    /// <summary>True when secure renegotiation is supported (RFC 5746).</summary>
    public bool SecureRenegotiation => Extensions.Contains(ExtensionType.RenegotiationInfo);

    /// <summary>True when a session ticket will follow (RFC 5077).</summary>
    public bool TicketPromised => Extensions.Contains(ExtensionType.SessionTicket);

    /// <summary>True when a stapled OCSP response may follow (RFC 6066 8).</summary>
    public bool StaplePromised => Extensions.Contains(ExtensionType.StatusRequest);

    /// <summary>The heartbeat mode answered: 1 may send, 2 must not (RFC 6520); null for none.</summary>
    public byte? Heartbeat => UInt8(ExtensionType.Heartbeat);

    /// <summary>The fragment length code answered: 1 to 4 for 2^9 to 2^12 bytes (RFC 6066 4); null for none.</summary>
    public byte? MaxFragmentLength => UInt8(ExtensionType.MaxFragmentLength);

    /// <summary>Reads the body of a message of type <see cref="HandshakeType.ServerHello"/>.</summary>
    /// <param name="body">The message without its header.</param>
    public static ParseResult<ServerHelloView> Read(ReadOnlySpan<byte> body)
    {
        var reader = new SpanReader(body);
        var version = reader.ReadUInt16();
        var random = reader.ReadBytes(RandomSize);
        var sessionId = reader.ReadVector8();
        var suite = reader.ReadUInt16();
        var compression = reader.ReadUInt8();
        if (reader.Failed) return ParseResult.Malformed("server hello ends early", reader.Position);
        if (sessionId.Length > MaxSessionId) return ParseResult.Malformed("session id longer than 32 bytes", 2 + RandomSize);

        // SSL 3.0 and servers that answer no extension leave the list out altogether.
        var block = reader.AtEnd ? default : reader.ReadVector16();
        if (!reader.AtEnd) return ParseResult.Malformed("extensions do not fill the server hello", reader.Position);

        var start = body.Length - block.Length;
        var extensions = ExtensionBlock.Read(block);
        if (!extensions.IsOk) return ParseResult.Malformed(extensions.Reason!, start + extensions.Offset);
        if (ServerExtensionForm.Fault(extensions.Value, random.SequenceEqual(RetryRandom)) is { Reason: { } reason, Count: var at })
            return ParseResult.Malformed(reason, start + at);

        return ParseResult.Ok(new ServerHelloView(version, random, sessionId, suite, compression, extensions.Value), body.Length);
    }

    private ushort? UInt16(ExtensionType type) => Extensions.TryFind(type, out var body) ? BinaryPrimitives.ReadUInt16BigEndian(body) : null;

    private byte? UInt8(ExtensionType type) => Extensions.TryFind(type, out var body) ? body[0] : null;
}
