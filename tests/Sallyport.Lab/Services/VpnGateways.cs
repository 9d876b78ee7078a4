using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;

namespace Sallyport.Lab.Services;

/// <summary>Ways into private networks.</summary>
internal static class VpnGateways
{
    public static IEnumerable<LabService> Rows =>
    [
        new("ocserv", "vpn", $"ocserv, {Need.Root}", lab => RunningService.Of(Ocserv.Start(lab.Issue(Leaf.Good))))
        {
            Look = Look.Page("config-auth"), Names = ["OpenConnect VPN server (ocserv)"],
        },
        new("openvpn", "vpn", $"openvpn, {Need.Tun}", lab => RunningService.Of(OpenVpn.Start(lab)))
        {
            Look = Look.Hex("00 1a 40", Look.HardReset), Names = ["OpenVPN"],
        },
        new("openvpn-tls-auth", "vpn", $"openvpn, {Need.Tun}", lab => RunningService.Of(OpenVpn.StartSigned(lab)))
        {
            Look = Look.Nothing(Look.HardReset), IsSilent = true,
        },
        new("openvpn-tls-crypt", "vpn", $"openvpn, {Need.Tun}", lab => RunningService.Of(OpenVpn.StartEncrypted(lab)))
        {
            Look = Look.Nothing(Look.HardReset), IsSilent = true,
        },
        new("softether", "vpn", $"{SoftEther.Program}, {Need.Namespaces}", _ => RunningService.Alone(SoftEther.Start))
        {
            Look = Look.Page("HTTP Server at"), Names = ["SoftEther VPN Server"],
        },
    ];
}
