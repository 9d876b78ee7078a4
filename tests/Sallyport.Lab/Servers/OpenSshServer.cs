using Sallyport.Lab.Ground;

namespace Sallyport.Lab.Servers;

/// <summary>OpenSSH with a host key of its own: what else may answer on port 443.</summary>
public static class OpenSshServer
{
    public static RunningServer Start() => RunningServer.Start("sshd", (folder, port) =>
    {
        // As root the daemon wants this folder, which the system makes at boot and a container never does.
        if (Environment.IsPrivilegedProcess) Directory.CreateDirectory("/run/sshd");
        ChildProcess.Run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder.File("hostkey"));
        var file = folder.Write("sshd.conf", $"""
            Port {port}
            ListenAddress 127.0.0.1
            HostKey {folder.File("hostkey")}
            PidFile {folder.File("sshd.pid")}
            UsePAM no
            MaxStartups 100

            """);
        return ["-D", "-e", "-f", file];
    });
}
