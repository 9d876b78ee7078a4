namespace Sallyport.Wire.Http2;

/// <summary>What a client says first in HTTP/2 (RFC 9113 3.4).</summary>
public static class ClientPreface
{
    /// <summary>The connection preface and an empty SETTINGS frame behind it.</summary>
    public static ReadOnlySpan<byte> Greeting => "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\u0004\0\0\0\0\0"u8;

    /// <summary>The acknowledgement of the server's SETTINGS, and a GOAWAY that ends the connection without an error.</summary>
    public static ReadOnlySpan<byte> Farewell => "\0\0\0\u0004\u0001\0\0\0\0\0\0\u0008\u0007\0\0\0\0\0\0\0\0\0\0\0\0\0"u8;
}
