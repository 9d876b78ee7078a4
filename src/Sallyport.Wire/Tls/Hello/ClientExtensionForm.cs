using static Sallyport.Wire.Tls.VectorForm;

namespace Sallyport.Wire.Tls;

/// <summary>Decides whether an extension that <see cref="ClientHelloView"/> gives out in parts has the form of its specification.</summary>
internal static class ClientExtensionForm
{
    /// <summary>The first extension in <paramref name="block"/> of a wrong form: why, and where.</summary>
    public static ParseFailure? Fault(ExtensionBlock block)
    {
        var offset = 0;
        foreach (var extension in block)
        {
            if (Fault(extension.Type, extension.Body) is { } reason) return ParseResult.Malformed(reason, offset);
            offset += 4 + extension.Body.Length;
        }

        return null;
    }

    private static string? Fault(ExtensionType type, ReadOnlySpan<byte> body) => type.Id switch
    {
        0x0000 => IsServerName(body) ? null : "server_name is not a list of names",
        0x000A or 0x000D or 0x0032 => IsIds16(body) ? null : "extension is not a list of ids",
        0x000B or 0x002D => IsVector8(body) ? null : "extension is not a list of bytes",
        0x0010 => IsVectors(body, 1) ? null : "application_layer_protocol_negotiation is not a list of names",
        0x0029 => IsPreSharedKey(body) ? null : "pre_shared_key is not identities and binders",
        0x002B => IsIds8(body) ? null : "supported_versions is not a list of versions",
        0x0033 => IsKeyShares(body) ? null : "key_share is not a list of shares",
        _ => null,
    };

    // RFC 6066 3 leaves room for other kinds of names; their form would be unknown, so only the list is held to it.
    private static bool IsServerName(ReadOnlySpan<byte> body)
    {
        var reader = new SpanReader(body);
        var list = new SpanReader(reader.ReadVector16());
        list.ReadUInt8();
        list.ReadVector16();
        return reader.AtEnd && !list.Failed;
    }

    private static bool IsKeyShares(ReadOnlySpan<byte> body)
    {
        if (!IsVector16(body)) return false;
        var reader = new SpanReader(body[2..]);
        while (reader.Remaining > 0)
        {
            reader.ReadUInt16();
            reader.ReadVector16();
        }

        return reader.AtEnd;
    }

    private static bool IsPreSharedKey(ReadOnlySpan<byte> body)
    {
        var reader = new SpanReader(body);
        var identities = new SpanReader(reader.ReadVector16());
        while (identities.Remaining > 0)
        {
            identities.ReadVector16();
            identities.ReadUInt32();
        }

        return VectorList.TryRead(reader.ReadVector16(), 1, out _) && reader.AtEnd && identities.AtEnd;
    }
}
