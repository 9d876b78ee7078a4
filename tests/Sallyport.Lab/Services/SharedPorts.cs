using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;

namespace Sallyport.Lab.Services;

/// <summary>Ports that two services share.</summary>
internal static class SharedPorts
{
    public static IEnumerable<LabService> Rows =>
    [
        new("sslh", "multiplexer", "sslh, sshd, ssh-keygen, nginx", lab => RunningService.Start(service =>
        {
            var (ssh, web) = (service.Add(OpenSshServer.Start()), service.Add(Nginx.Start(lab.Issue(Leaf.Good))));
            return service.Add(Sslh.Start(ssh.Port, web.Port)).Port;
        })) { Look = Look.Clear("SSH-2.0-OpenSSH"), Sides = ["OpenSSH", "nginx"] },
        new("openvpn-port-share", "multiplexer", $"openvpn, {Need.Tun}, nginx", lab =>
            RunningService.Of(Nginx.Start(lab.Issue(Leaf.Good)), behind => OpenVpn.StartSharing(lab, behind)))
        {
            Look = Look.Hex("00 1a 40", Look.HardReset), Sides = ["OpenVPN", "nginx"],
        },
    ];
}
