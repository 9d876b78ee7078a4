namespace Sallyport.Wire.Dns;

/// <summary>The second 16 bits of a DNS message (RFC 1035 4.1.1, RFC 4035 3).</summary>
/// <param name="Value">As on the wire.</param>
public readonly record struct DnsFlags(ushort Value)
{
    /// <summary>A plain query that wants the server to go and find out.</summary>
    public static DnsFlags RecursionDesired { get; } = new(0x0100);

    /// <summary>QR: true for an answer, false for a question.</summary>
    public bool IsResponse => (Value & 0x8000) != 0;

    /// <summary>TC: the answer did not fit and has to be asked for over TCP.</summary>
    public bool IsTruncated => (Value & 0x0200) != 0;

    /// <summary>AD: the server says that it has verified the answer by DNSSEC. Only the server's word.</summary>
    public bool IsAuthenticated => (Value & 0x0020) != 0;

    /// <summary>RCODE, without the eight further bits of EDNS.</summary>
    public DnsResponseCode ResponseCode => (DnsResponseCode)(Value & 0x000F);
}
