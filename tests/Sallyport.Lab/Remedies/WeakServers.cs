using System.Collections.Immutable;

namespace Sallyport.Lab.Remedies;

/// <summary>The three servers with TLS 1.2 and 1.3 and nothing else said; a scenario adds what is weak.</summary>
internal static class WeakServers
{
    private static readonly string[] Modules = ["mpm_event", "authz_core", "dir", "mime", "headers", "ssl", "http2"];

    /// <param name="files">The folder with fullchain.weak.pem, server.key and both.weak.pem.</param>
    /// <param name="weak">Lines of the server block.</param>
    public static RepairableServer Nginx(string files, params ImmutableArray<string> weak) => new("nginx", "nginx",
    [
        "daemon off;", "master_process off;", "pid FOLDER/nginx.pid;", "error_log stderr info;", "events { worker_connections 256; }", "http {", "access_log off;",
        "client_body_temp_path FOLDER/body;", "proxy_temp_path FOLDER/proxy;", "fastcgi_temp_path FOLDER/fastcgi;", "uwsgi_temp_path FOLDER/uwsgi;", "scgi_temp_path FOLDER/scgi;",
        "types { text/html html; }",
        // What an application behind it would answer.
        "upstream application { server unix:FOLDER/application.sock; }",
        "server { listen unix:FOLDER/application.sock; default_type text/html; add_header Set-Cookie session=1; location / { return 200 lab; } }",
        "server {", "    listen 127.0.0.1:PORT ssl http2;", $"    ssl_certificate {files}/chain.weak.pem;", $"    ssl_certificate_key {files}/server.key;",
        .. weak.Select(line => "    " + line), "    location / { proxy_pass http://application; }", "}", "}",
    ], files);

    public static RepairableServer Apache(string files, params ImmutableArray<string> weak) => new("Apache", "apache2",
    [
        "ServerRoot FOLDER", "ServerName lab.example", "PidFile FOLDER/apache.pid", "DefaultRuntimeDir FOLDER", "ErrorLog /dev/stderr",
        .. Modules.Select(name => $"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so"),
        .. Environment.IsPrivilegedProcess ? ["User www-data", "Group www-data"] : Array.Empty<string>(),
        "StartServers 1", "TypesConfig /dev/null", "AddType text/html .html", "Listen 127.0.0.1:PORT", "DocumentRoot FOLDER", "<Directory FOLDER>", "    Require all granted", "</Directory>",
        "Protocols h2 http/1.1", "SSLEngine on", $"SSLCertificateFile {files}/chain.weak.pem", $"SSLCertificateKeyFile {files}/server.key", .. weak,
    ], files);

    /// <param name="files">The folder of the certificates.</param>
    /// <param name="global">Lines of the global section.</param>
    /// <param name="frontend">Lines of the frontend.</param>
    public static RepairableServer Haproxy(string files, ImmutableArray<string> global, params ImmutableArray<string> frontend) => new("HAProxy", "haproxy",
    [
        "global", "    log stderr format raw local0 notice", "    maxconn 256", .. global.Select(line => "    " + line),
        "defaults", "    mode http", "    timeout client 30s", "    timeout server 30s", "    timeout connect 5s",
        "frontend lab", $"    bind 127.0.0.1:PORT ssl crt {files}/both.weak.pem alpn h2,http/1.1", .. frontend.Select(line => "    " + line),
        "    http-request return status 200 content-type text/html string lab hdr Set-Cookie session=1 hdr Server lab/1.0",
    ], files);
}
