namespace Sallyport.Wire.StartTls;

/// <summary>Tells whether bytes are a remote desktop's answer to a connection request (MS-RDPBCGR 2.2.1.2).</summary>
public static class RdpConfirm
{
    /// <summary>A request that offers TLS and CredSSP.</summary>
    public static ReadOnlySpan<byte> Request => [3, 0, 0, 0x13, 0x0E, 0xE0, 0, 0, 0, 0, 0, 1, 0, 8, 0, 3, 0, 0, 0];

    /// <summary>True for a whole X.224 Connection Confirm, whatever it selects.</summary>
    /// <param name="bytes">What came.</param>
    public static bool Is(ReadOnlySpan<byte> bytes) => ConnectionConfirm.Read(bytes).IsOk;
}
