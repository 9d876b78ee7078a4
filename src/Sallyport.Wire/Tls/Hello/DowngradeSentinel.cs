namespace Sallyport.Wire.Tls;

/// <summary>What the end of the server's random admits about newer versions (RFC 8446 4.1.3).</summary>
public enum DowngradeSentinel
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>"DOWNGRD" 01: the server knows TLS 1.3 and speaks TLS 1.2.</summary>
    ToTls12,

    /// <summary>"DOWNGRD" 00: the server knows TLS 1.2 or newer and speaks an older one.</summary>
    BelowTls12,
}
