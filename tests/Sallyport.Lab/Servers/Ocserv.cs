using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.Servers;

/// <summary>ocserv, the VPN server of OpenConnect, with no users.</summary>
/// <remarks>It makes a tunnel only for a user who has logged in, so it starts without a tun device; it needs root.</remarks>
public static class Ocserv
{
    /// <summary>Serves over TLS alone, not over DTLS.</summary>
    public static RunningServer Start(Credential credential) => RunningServer.Start("ocserv", (folder, port) =>
    {
        var file = folder.Write("ocserv.conf", $"""
            auth = "plain[passwd={folder.Write("users", "")}]"
            listen-host = 127.0.0.1
            tcp-port = {port}
            run-as-user = nobody
            run-as-group = nogroup
            socket-file = {folder.File("socket")}
            pid-file = {folder.File("pid")}
            server-cert = {credential.ChainFile}
            server-key = {credential.KeyFile}
            device = vpns
            ipv4-network = 198.18.77.0
            ipv4-netmask = 255.255.255.0

            """);
        return ["-f", "-c", file];
    });
}
