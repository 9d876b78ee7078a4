using System.Collections.Immutable;
using Sallyport.Knowledge.Remedies;
using Sallyport.Wire.StartTls;

namespace Sallyport.Lab.Remedies;

/// <summary>Servers with TLS 1.2 and 1.3 and nothing else said; a scenario adds what is weak.</summary>
internal static class WeakServers
{
    private static readonly string[] Modules = ["mpm_event", "authz_core", "dir", "mime", "headers", "ssl", "http2"];

    /// <param name="files">The folder with fullchain.weak.pem, server.key and both.weak.pem.</param>
    /// <param name="weak">Lines of the server block.</param>
    public static RepairableServer Nginx(string files, params ImmutableArray<string> weak) => new(KnownServers.Nginx,
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

    public static RepairableServer Apache(string files, params ImmutableArray<string> weak) => new(KnownServers.Apache,
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
    public static RepairableServer Haproxy(string files, ImmutableArray<string> global, params ImmutableArray<string> frontend) => new(KnownServers.Haproxy,
    [
        "global", "    log stderr format raw local0 notice", "    maxconn 256", .. global.Select(line => "    " + line),
        "defaults", "    mode http", "    timeout client 30s", "    timeout server 30s", "    timeout connect 5s",
        "frontend lab", $"    bind 127.0.0.1:PORT ssl crt {files}/both.weak.pem alpn h2,http/1.1", .. frontend.Select(line => "    " + line),
        "    http-request return status 200 content-type text/html string lab hdr Set-Cookie session=1 hdr Server lab/1.0",
    ], files);

    /// <param name="files">The folder of the certificates.</param>
    /// <param name="weak">Lines of the tls block.</param>
    public static RepairableServer Caddy(string files, params ImmutableArray<string> weak) => new(KnownServers.Caddy,
    [
        "{", "    admin off", "    auto_https off", "    storage file_system FOLDER", "}", "https://:PORT {", "    bind 127.0.0.1",
        $"    tls {files}/chain.weak.pem {files}/server.key {{", .. weak.Select(line => "        " + line), "    }", "    respond \"lab\"", "}",
    ], files);

    /// <param name="files">The folder of the certificates.</param>
    /// <param name="weak">More lines.</param>
    public static RepairableServer Lighttpd(string files, params ImmutableArray<string> weak) => new(KnownServers.Lighttpd,
    [
        "server.bind = \"127.0.0.1\"", "server.port = PORT", "server.document-root = \"FOLDER\"", "server.modules = (\"mod_openssl\")", "index-file.names = (\"index.html\")",
        "mimetype.assign = (\".html\" => \"text/html\")", "ssl.engine = \"enable\"", $"ssl.pemfile = \"{files}/chain.weak.pem\"", $"ssl.privkey = \"{files}/server.key\"", .. weak,
    ], files);

    /// <param name="files">The folder of the certificates.</param>
    /// <param name="weak">More lines.</param>
    public static RepairableServer Dovecot(string files, params ImmutableArray<string> weak) => new(KnownServers.Dovecot,
    [
        "base_dir = FOLDER/run", "state_dir = FOLDER/state", "log_path = /dev/stderr", "protocols = imap", "listen = 127.0.0.1", "mail_location = maildir:FOLDER/mail",
        "ssl = yes", $"ssl_cert = <{files}/chain.weak.pem", $"ssl_key = <{files}/server.key", "ssl_dh = </usr/share/dovecot/dh.pem", .. weak,
        "passdb {", "  driver = static", "  args = nopassword=y", "}", "userdb {", "  driver = static", "  args = uid=65534 gid=65534 home=FOLDER", "}",
        "service imap-login {", "  inet_listener imap {", "    port = PORT", "  }", "  inet_listener imaps {", "    port = 0", "  }", "}",
    ], files) { StartTls = StartTlsProtocol.Imap };

    /// <summary>Postfix as its own defaults make it, but for where it lies and what it needs no network for.</summary>
    /// <param name="files">The folder of the certificates.</param>
    /// <param name="weak">More settings.</param>
    public static RepairableServer Postfix(string files, params ImmutableArray<string> weak) => new(KnownServers.Postfix,
    [
        "compatibility_level = 3.6", "queue_directory = FOLDER/queue", "data_directory = FOLDER/data", "command_directory = /usr/sbin", "daemon_directory = /usr/lib/postfix/sbin",
        "mail_owner = postfix", "setgid_group = postdrop", "inet_interfaces = 127.0.0.1", "myhostname = lab.example", "maillog_file = /dev/stdout", "maillog_file_prefixes = /dev",
        "alias_maps =", "local_recipient_maps =", "smtpd_peername_lookup = no", "smtpd_tls_security_level = may", $"smtpd_tls_chain_files = {files}/server.key, {files}/chain.weak.pem", .. weak,
    ], files) { StartTls = StartTlsProtocol.Smtp };
}
