using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.Servers;

/// <summary>Caddy, which brings Go's TLS stack.</summary>
public static class Caddy
{
    /// <summary>Serves HTTPS with the given certificate and asks no authority for another.</summary>
    /// <param name="credential">What it shows.</param>
    /// <param name="tls">More lines of the tls block.</param>
    public static RunningServer Start(Credential credential, string tls = "") => RunningServer.Start("caddy", (folder, port) =>
    {
        var file = folder.Write("Caddyfile", $$"""
            {
                admin off
                auto_https off
                storage file_system {{folder.Path}}
            }
            https://:{{port}} {
                bind 127.0.0.1
                tls {{credential.ChainFile}} {{credential.KeyFile}} {
                    {{tls}}
                }
                respond "lab"
            }
            """);
        return ["run", "--config", file, "--adapter", "caddyfile"];
    });
}
