using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;

namespace Sallyport.Lab.Servers;

/// <summary>Exim, which takes no mail; it needs root, and Debian's build its user.</summary>
/// <remarks>Its package cannot be installed beside Postfix's, so that the program may come unpacked only.</remarks>
public static class Exim
{
    internal const string User = "Debian-exim";

    /// <summary>Serves SMTP over TLS from the first byte on.</summary>
    /// <remarks>Its children outlive it, and would write to its log where that was deleted: all of them are of one group.</remarks>
    public static RunningServer Start(Credential credential) => RunningServer.Start("exim4", ["setsid"], LoopbackPort.Free(), (folder, port) =>
    {
        Directory.CreateDirectory(folder.File("spool"));
        ChildProcess.Run("chown", User, folder.File("spool"));
        var file = folder.Write("exim.conf", $"""
            keep_environment =
            primary_hostname = lab.example
            spool_directory = {folder.File("spool")}
            log_file_path = {folder.File("spool")}/%slog
            pid_file_path = {folder.File("pid")}
            tls_advertise_hosts = *
            tls_certificate = {Owned(folder, credential.ChainFile, "chain.pem")}
            tls_privatekey = {Owned(folder, credential.KeyFile, "key.pem")}
            tls_on_connect_ports = {port}
            host_lookup =
            rfc1413_query_timeout = 0s
            acl_smtp_rcpt = refuse
            begin acl
            refuse:
              deny

            """);
        return ["-bdf", "-C", file, "-oX", $"127.0.0.1.{port}"];
    });

    /// <summary>Copies a file for the user who reads it at each connection.</summary>
    private static string Owned(TemporaryFolder folder, string file, string name)
    {
        ChildProcess.Run("install", "-o", User, "-m", "600", file, folder.File(name));
        return folder.File(name);
    }
}
