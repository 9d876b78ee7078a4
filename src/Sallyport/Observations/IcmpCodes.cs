namespace Sallyport.Observations;

/// <summary>Names of the destination-unreachable codes, and which of them only a packet filter sends for TCP.</summary>
/// <remarks>RFC 792, RFC 1812 5.2.7.1 (type 3), RFC 4443 3.1 (ICMPv6 type 1). A host refuses TCP with a reset, so "port unreachable" is a filter's word.</remarks>
internal static class IcmpCodes
{
    internal static bool IsFilter(int version, int code) => version == 6 ? code is 1 or 4 or 5 or 6 : code is 2 or 3 or 9 or 10 or 13;

    internal static string Name(int version, int type, int code) => (version, type, code) switch
    {
        (4, 3, 0) => "ICMP network unreachable",
        (4, 3, 1) => "ICMP host unreachable",
        (4, 3, 2) => "ICMP protocol unreachable",
        (4, 3, 3) => "ICMP port unreachable",
        (4, 3, 9) => "ICMP network administratively prohibited",
        (4, 3, 10) => "ICMP host administratively prohibited",
        (4, 3, 13) => "ICMP communication administratively prohibited",
        (6, 1, 0) => "ICMPv6 no route to destination",
        (6, 1, 1) => "ICMPv6 administratively prohibited",
        (6, 1, 3) => "ICMPv6 address unreachable",
        (6, 1, 4) => "ICMPv6 port unreachable",
        (6, 1, 5) => "ICMPv6 source address failed policy",
        (6, 1, 6) => "ICMPv6 reject route",
        _ => $"ICMP{(version == 6 ? "v6" : string.Empty)} type {type} code {code}",
    };
}
