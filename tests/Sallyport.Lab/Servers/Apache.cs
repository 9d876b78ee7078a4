using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.Servers;

/// <summary>Apache httpd with no more modules than it needs.</summary>
public static class Apache
{
    private static readonly string[] Modules = ["mpm_event", "authz_core", "dir", "mime", "headers", "ssl", "http2"];

    /// <summary>Serves HTTPS.</summary>
    /// <param name="credential">What it shows.</param>
    /// <param name="directives">More directives of the server, a line each.</param>
    /// <param name="protocols">The application protocols.</param>
    public static RunningServer Start(Credential credential, string directives = "SSLProtocol -all +TLSv1.2 +TLSv1.3", string protocols = "h2 http/1.1") =>
        RunningServer.Start("apache2", (folder, port) =>
        {
            folder.Write("index.html", "lab\n");
            var file = folder.Write("apache.conf", $"""
                ServerRoot {folder.Path}
                ServerName lab.example
                PidFile {folder.File("apache.pid")}
                DefaultRuntimeDir {folder.Path}
                ErrorLog /dev/stderr
                {string.Join('\n', Modules.Select(name => $"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so"))}
                {(Environment.IsPrivilegedProcess ? "User www-data\nGroup www-data" : "")}
                StartServers 1
                TypesConfig /dev/null
                Listen 127.0.0.1:{port}
                DocumentRoot {folder.Path}
                <Directory {folder.Path}>
                    Require all granted
                </Directory>
                Protocols {protocols}
                SSLEngine on
                SSLCertificateFile {credential.ChainFile}
                SSLCertificateKeyFile {credential.KeyFile}
                {directives}
                """);
            return ["-DFOREGROUND", "-f", file];
        });
}
