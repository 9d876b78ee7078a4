namespace Sallyport.Wire.Tls;

/// <summary>What a record carries (RFC 8446 5.1).</summary>
public enum ContentType : byte
{
    /// <summary>The keys change with the next record; without meaning in TLS 1.3.</summary>
    ChangeCipherSpec = 20,

    /// <summary>An alert.</summary>
    Alert = 21,

    /// <summary>Bytes of handshake messages.</summary>
    Handshake = 22,

    /// <summary>Application data; in TLS 1.3 everything that is encrypted.</summary>
    ApplicationData = 23,

    /// <summary>A heartbeat (RFC 6520).</summary>
    Heartbeat = 24,
}
