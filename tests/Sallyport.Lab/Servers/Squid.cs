using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.Servers;

/// <summary>Squid as a proxy that its clients reach over TLS.</summary>
public static class Squid
{
    /// <summary>Serves on its https_port.</summary>
    public static RunningServer Start(Credential credential) => RunningServer.Start("squid", (folder, port) =>
    {
        var file = folder.Write("squid.conf", $"""
            https_port 127.0.0.1:{port} tls-cert={credential.ChainFile} tls-key={credential.KeyFile}
            http_access allow localhost
            visible_hostname lab.example
            pid_filename none
            cache_log /dev/null
            access_log none
            coredump_dir none
            netdb_filename none
            pinger_enable off
            cache_mem 8 MB
            max_filedescriptors 1024
            shutdown_lifetime 0 seconds

            """);
        return ["-N", "-f", file];
    });
}
