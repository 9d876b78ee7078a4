using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.Servers;

/// <summary>lighttpd with its module over OpenSSL.</summary>
public static class Lighttpd
{
    /// <summary>Serves HTTPS.</summary>
    /// <param name="credential">What it shows.</param>
    /// <param name="commands">Commands of OpenSSL's configuration, e.g. <c>"MinProtocol" =&gt; "TLSv1.2"</c>.</param>
    public static RunningServer Start(Credential credential, params IEnumerable<string> commands) =>
        RunningServer.Start("lighttpd", (folder, port) =>
        {
            folder.Write("index.html", "lab\n");
            var file = folder.Write("lighttpd.conf", $"""
                server.bind = "127.0.0.1"
                server.port = {port}
                server.document-root = "{folder.Path}"
                server.modules = ("mod_openssl")
                index-file.names = ("index.html")
                ssl.engine = "enable"
                ssl.pemfile = "{credential.ChainFile}"
                ssl.privkey = "{credential.KeyFile}"
                ssl.openssl.ssl-conf-cmd = ({string.Join(", ", commands)})
                """);
            return ["-D", "-f", file];
        });
}
