using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.Servers;

/// <summary>nginx, as a TLS server or as a plain one.</summary>
public static class Nginx
{
    /// <summary>Serves HTTPS.</summary>
    /// <param name="credential">What it shows.</param>
    /// <param name="directives">More directives of the server block, each with its semicolon.</param>
    /// <param name="http2">Whether it speaks HTTP/2 too.</param>
    public static RunningServer Start(Credential credential, string directives = "ssl_protocols TLSv1.2 TLSv1.3;", bool http2 = true) =>
        Start(http2 ? "ssl http2" : "ssl", $"""
            ssl_certificate {credential.ChainFile};
            ssl_certificate_key {credential.KeyFile};
            {directives}
            """);

    /// <summary>Serves HTTP without TLS.</summary>
    public static RunningServer StartPlain() => Start("", "");

    /// <summary>The same with directives.</summary>
    /// <param name="directives">More directives of the server block, each with its semicolon.</param>
    public static RunningServer StartPlain(string directives) => Start("", directives);

    private static RunningServer Start(string listen, string directives) => RunningServer.Start("nginx", (folder, port) =>
    {
        var file = folder.Write("nginx.conf", $$"""
            daemon off;
            master_process off;
            pid {{folder.File("nginx.pid")}};
            error_log stderr info;
            events { worker_connections 256; }
            http {
                access_log off;
                client_body_temp_path {{folder.File("body")}};
                proxy_temp_path {{folder.File("proxy")}};
                fastcgi_temp_path {{folder.File("fastcgi")}};
                uwsgi_temp_path {{folder.File("uwsgi")}};
                scgi_temp_path {{folder.File("scgi")}};
                server {
                    listen 127.0.0.1:{{port}} {{listen}};
                    {{directives}}
                    location / { return 200 "lab\n"; }
                }
            }
            """);
        return ["-c", file, "-e", "stderr", "-p", folder.Path];
    });
}
