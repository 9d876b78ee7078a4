using System.Buffers.Binary;

namespace Sallyport.Wire.Tls;

/// <summary>The server's further answers in TLS 1.3 (RFC 8446 4.3.1), as a view over the message body.</summary>
public readonly ref struct EncryptedExtensionsView
{
    private EncryptedExtensionsView(ExtensionBlock extensions) => Extensions = extensions;

    /// <summary>The extensions in the order sent.</summary>
    public ExtensionBlock Extensions { get; }

    /// <summary>The protocol chosen by ALPN; empty for none.</summary>
    public ReadOnlySpan<byte> Alpn => Extensions.TryFind(ExtensionType.ApplicationLayerProtocolNegotiation, out var body) ? body[3..] : default;

    /// <summary>True when the server takes the early data (RFC 8446 4.2.10).</summary>
    public bool EarlyDataAccepted => Extensions.Contains(ExtensionType.EarlyData);

    /// <summary>True when the server used the host name (RFC 6066 3).</summary>
    public bool ServerNameAcknowledged => Extensions.Contains(ExtensionType.ServerName);

    /// <summary>The groups that the server prefers, for the next connection.</summary>
    public IdList<NamedGroup> SupportedGroups => new(Extensions.TryFind(ExtensionType.SupportedGroups, out var body) ? body[2..] : default);

    /// <summary>Longest plaintext that the server accepts in a record, its content type included (RFC 8449); null for no limit.</summary>
    public int? RecordSizeLimit => Extensions.TryFind(ExtensionType.RecordSizeLimit, out var body) ? BinaryPrimitives.ReadUInt16BigEndian(body) : null;

    /// <summary>The fragment length code answered (RFC 6066 4); null for none.</summary>
    public byte? MaxFragmentLength => Extensions.TryFind(ExtensionType.MaxFragmentLength, out var body) ? body[0] : null;

    /// <summary>Reads the body of a message of type <see cref="HandshakeType.EncryptedExtensions"/>.</summary>
    /// <param name="body">The message without its header.</param>
    public static ParseResult<EncryptedExtensionsView> Read(ReadOnlySpan<byte> body)
    {
        var reader = new SpanReader(body);
        var block = reader.ReadVector16();
        if (!reader.AtEnd) return ParseResult.Malformed("extensions do not fill the message", reader.Position);

        var extensions = ExtensionBlock.Read(block);
        if (!extensions.IsOk) return ParseResult.Malformed(extensions.Reason!, 2 + extensions.Offset);
        if (ServerExtensionForm.Fault(extensions.Value, retry: false) is { Reason: { } reason, Count: var at }) return ParseResult.Malformed(reason, 2 + at);

        return ParseResult.Ok(new EncryptedExtensionsView(extensions.Value), body.Length);
    }
}
