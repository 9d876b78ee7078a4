namespace Sallyport.Wire.Tls.Client;

/// <summary>Writes the few handshake messages that a client sends besides its hello.</summary>
internal static class ClientMessage
{
    /// <summary>Puts the header around a body.</summary>
    public static byte[] Of(HandshakeType type, ReadOnlySpan<byte> body)
    {
        var writer = new VectorWriter();
        writer.UInt8((byte)type);
        writer.Vector(3, body);
        return writer.Written.ToArray();
    }

    /// <summary>"No certificate" in TLS 1.3 (RFC 8446 4.4.2): the request's context and an empty list.</summary>
    public static byte[] EmptyCertificate13(ReadOnlySpan<byte> context) => Of(HandshakeType.Certificate, [(byte)context.Length, .. context, 0, 0, 0]);

    /// <summary>"No certificate" up to TLS 1.2 (RFC 5246 7.4.6): an empty list.</summary>
    public static byte[] EmptyCertificate12() => Of(HandshakeType.Certificate, [0, 0, 0]);

    /// <summary>The client's public value or encrypted secret behind a length of <paramref name="width"/> bytes (RFC 5246 7.4.7, RFC 8422 5.7).</summary>
    public static byte[] KeyExchange(int width, ReadOnlySpan<byte> value)
    {
        var writer = new VectorWriter();
        writer.Vector(width, value);
        return Of(HandshakeType.ClientKeyExchange, writer.Written);
    }

    /// <summary>The end of early data, which has no content (RFC 8446 4.5).</summary>
    public static byte[] EndOfEarlyData() => Of(HandshakeType.EndOfEarlyData, default);

    /// <summary>KeyUpdate without asking for one in return (RFC 8446 4.6.3).</summary>
    public static byte[] KeyUpdate() => Of(HandshakeType.KeyUpdate, [0]);
}
