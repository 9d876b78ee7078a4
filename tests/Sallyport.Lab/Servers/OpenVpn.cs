using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;

namespace Sallyport.Lab.Servers;

/// <summary>OpenVPN over TCP; it wants a tun device before it listens, and so root.</summary>
/// <remarks>The device gets no address and the machine no route: nothing but the server's own port is different while it runs.</remarks>
public static class OpenVpn
{
    /// <summary>Serves as its manual's first example does.</summary>
    public static RunningServer Start(LabAuthority authority) => Start(authority, _ => "");

    /// <summary>Hands everything that is not OpenVPN on to another port of this machine.</summary>
    public static RunningServer StartSharing(LabAuthority authority, int port) => Start(authority, _ => $"port-share 127.0.0.1 {port}");

    /// <summary>Answers only who signs the first packet with a key shared beforehand.</summary>
    public static RunningServer StartSigned(LabAuthority authority) => Start(authority, folder => $"tls-auth {SharedKey(folder)} 0");

    /// <summary>Answers only who encrypts the first packet with a key shared beforehand.</summary>
    public static RunningServer StartEncrypted(LabAuthority authority) => Start(authority, folder => $"tls-crypt {SharedKey(folder)}");

    private static RunningServer Start(LabAuthority authority, Func<TemporaryFolder, string> line) => RunningServer.Start("openvpn", (folder, port) =>
    {
        var credential = authority.Issue(Leaf.Good);
        var file = folder.Write("server.conf", $"""
            proto tcp-server
            local 127.0.0.1
            port {port}
            dev tun
            server 198.18.78.0 255.255.255.0
            ifconfig-noexec
            route-noexec
            tls-server
            dh none
            ca {authority.RootFile}
            cert {credential.ChainFile}
            key {credential.KeyFile}
            {line(folder)}

            """);
        return ["--config", file];
    });

    private static string SharedKey(TemporaryFolder folder)
    {
        ChildProcess.Run(Programs.Require("openvpn"), "--genkey", "secret", folder.File("shared.key"));
        return folder.File("shared.key");
    }
}
