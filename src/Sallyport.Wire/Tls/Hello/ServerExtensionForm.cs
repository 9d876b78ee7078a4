using static Sallyport.Wire.Tls.VectorForm;

namespace Sallyport.Wire.Tls;

/// <summary>Decides whether a server's answer to an extension has the form of its specification, so that views need not ask again.</summary>
internal static class ServerExtensionForm
{
    /// <summary>The first extension in <paramref name="block"/> of a wrong form: why, and where.</summary>
    public static ParseFailure? Fault(ExtensionBlock block, bool retry)
    {
        var offset = 0;
        foreach (var extension in block)
        {
            if (Fault(extension.Type, extension.Body, retry) is { } reason) return ParseResult.Malformed(reason, offset);
            offset += 4 + extension.Body.Length;
        }

        return null;
    }

    private static string? Fault(ExtensionType type, ReadOnlySpan<byte> body, bool retry) => type.Id switch
    {
        0x0000 or 0x0016 or 0x0017 or 0x002A => body.IsEmpty ? null : "extension should be empty",
        0x0001 or 0x000F => body.Length == 1 ? null : "extension should be one byte",
        0x001C or 0x0029 or 0x002B => body.Length == 2 ? null : "extension should be two bytes",
        0x000A => IsIds16(body) ? null : "supported_groups is not a list of groups",
        0x000B => IsVector8(body) ? null : "ec_point_formats is not a list of bytes",
        0x0010 => IsOneName(body) ? null : "application_layer_protocol_negotiation does not name one protocol",
        0x002C => body.Length > 2 && IsVector16(body) ? null : "cookie is not a vector",
        0x0033 when retry => body.Length == 2 ? null : "key_share of a retry is not one group",
        0x0033 => body.Length > 4 && IsVector16(body[2..]) ? null : "key_share is not one share",
        0xFF01 => IsVector8(body) ? null : "renegotiation_info is not a vector",
        _ => null,
    };

    private static bool IsOneName(ReadOnlySpan<byte> body) => body.Length > 3 && IsVector16(body) && IsVector8(body[2..]);
}
