namespace Sallyport.Wire.Tls;

/// <summary>How serious an alert is (RFC 8446 6); TLS 1.3 ignores it.</summary>
public enum AlertLevel : byte
{
    /// <summary>The connection may go on.</summary>
    Warning = 1,

    /// <summary>The connection is over.</summary>
    Fatal = 2,
}
