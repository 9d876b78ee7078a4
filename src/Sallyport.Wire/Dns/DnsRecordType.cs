namespace Sallyport.Wire.Dns;

/// <summary>The record types that are asked for or met (IANA "DNS Parameters", TYPE); any other number is a type too (RFC 3597).</summary>
public enum DnsRecordType
{
    /// <summary>An IPv4 address (RFC 1035).</summary>
    A = 1,

    /// <summary>Another name for the same owner (RFC 1035).</summary>
    Cname = 5,

    /// <summary>Start of a zone, also in negative answers (RFC 2308).</summary>
    Soa = 6,

    /// <summary>An IPv6 address (RFC 3596).</summary>
    Aaaa = 28,

    /// <summary>EDNS (RFC 6891): no data, but a message's extension.</summary>
    Opt = 41,

    /// <summary>A signature of DNSSEC (RFC 4034).</summary>
    Rrsig = 46,

    /// <summary>A server's certificate or key (RFC 6698).</summary>
    Tlsa = 52,

    /// <summary>How to reach a service (RFC 9460).</summary>
    Svcb = 64,

    /// <summary>How to reach a web site (RFC 9460).</summary>
    Https = 65,

    /// <summary>Who may issue certificates (RFC 8659).</summary>
    Caa = 257,
}
