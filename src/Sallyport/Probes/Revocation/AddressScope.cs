using System.Net;
using System.Net.Sockets;

namespace Sallyport.Probes.Revocation;

/// <summary>How far an address reaches.</summary>
internal enum AddressScope
{
    /// <summary>The whole internet.</summary>
    Public,

    /// <summary>A private network (RFC 1918, RFC 4193) or that of a carrier (RFC 6598).</summary>
    Private,

    /// <summary>This machine.</summary>
    Loopback,

    /// <summary>Nothing that a foreign URL may ever lead to: link-local (metadata services live there), multicast, unspecified, reserved, tunnels.</summary>
    Never,
}

/// <summary>Sorts addresses by their reach (IANA special-purpose address registries), whatever they are disguised as.</summary>
internal static class AddressScopes
{
    private static readonly IPNetwork[] PrivateNetworks = Networks("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7");

    private static readonly IPNetwork[] NeverNetworks = Networks(
        "0.0.0.0/8", "169.254.0.0/16", "192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4",
        "::/96", "fe80::/10", "fec0::/10", "ff00::/8", "64:ff9b:1::/48", "100::/64", "2001::/32");

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>The reach of <paramref name="address"/>; of the IPv4 address inside it, when it carries one (mapped, NAT64, 6to4).</summary>
    internal static AddressScope Of(IPAddress address)
    {
        if (IPAddress.IsLoopback(address)) return AddressScope.Loopback;
        if (Embedded(address) is { } inner) return Of(inner);
        if (Array.Exists(NeverNetworks, network => network.Contains(address))) return AddressScope.Never;

        return Array.Exists(PrivateNetworks, network => network.Contains(address)) ? AddressScope.Private : AddressScope.Public;
    }

    private static IPAddress? Embedded(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return null;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();

        var bytes = address.GetAddressBytes();
        if (Translated.Contains(address)) return new IPAddress(bytes.AsSpan(12, 4));
        return SixToFour.Contains(address) ? new IPAddress(bytes.AsSpan(2, 4)) : null;
    }

    private static IPNetwork[] Networks(params string[] networks) => Array.ConvertAll(networks, IPNetwork.Parse);
}
