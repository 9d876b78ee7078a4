namespace Sallyport.Wire.Tls;

/// <summary>What a plaintext TLS stream said next.</summary>
public enum TlsEventKind
{
    /// <summary>Nothing yet: more bytes are needed.</summary>
    NeedMore,

    /// <summary>A whole handshake message.</summary>
    Handshake,

    /// <summary>An alert.</summary>
    Alert,

    /// <summary>A ChangeCipherSpec.</summary>
    ChangeCipherSpec,

    /// <summary>Application data; in TLS 1.3 an encrypted record of any kind.</summary>
    ApplicationData,

    /// <summary>A heartbeat record.</summary>
    Heartbeat,

    /// <summary>The stream is not TLS or breaks its rules; nothing follows.</summary>
    Malformed,
}
