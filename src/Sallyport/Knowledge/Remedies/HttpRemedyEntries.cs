using System.Collections.Immutable;
using static Sallyport.Knowledge.Remedies.KnownServers;

namespace Sallyport.Knowledge.Remedies;

/// <summary>Lines for what a response carries. HAProxy's <c>http-after-response</c> reaches its own answers too, which <c>http-response</c> does not.</summary>
internal static class HttpRemedyEntries
{
    private const string Headers = "server.modules += (\"mod_setenv\")";

    internal static ImmutableArray<RemedyEntry> All { get; } =
    [
        new(["HTTP-0130"],
        [
            new(Nginx, "server block", ["add_header Strict-Transport-Security \"max-age=31536000\" always;"]),
            new(Apache, "virtual host", ["Header always set Strict-Transport-Security \"max-age=31536000\""]),
            new(Haproxy, "frontend", ["http-after-response set-header Strict-Transport-Security max-age=31536000"]),
            new(Caddy, "site", ["header Strict-Transport-Security max-age=31536000"]),
            new(Lighttpd, "lighttpd.conf", [Headers, Header("Strict-Transport-Security", "max-age=31536000")]),
            new(Iis, "web.config, customHeaders", ["<add name=\"Strict-Transport-Security\" value=\"max-age=31536000\" />"]),
        ]),
        new(["HTTP-0134"],
        [
            new(Nginx, "server block",
            [
                "add_header X-Content-Type-Options nosniff always;", "add_header Content-Security-Policy \"frame-ancestors 'self'\" always;",
                "add_header Referrer-Policy strict-origin-when-cross-origin always;",
            ]),
            new(Apache, "virtual host",
            [
                "Header always set X-Content-Type-Options nosniff", "Header always set Content-Security-Policy \"frame-ancestors 'self'\"",
                "Header always set Referrer-Policy strict-origin-when-cross-origin",
            ]),
            new(Haproxy, "frontend",
            [
                "http-after-response set-header X-Content-Type-Options nosniff", "http-after-response set-header Content-Security-Policy \"frame-ancestors 'self'\"",
                "http-after-response set-header Referrer-Policy strict-origin-when-cross-origin",
            ]),
            new(Caddy, "site", ["header X-Content-Type-Options nosniff", "header Content-Security-Policy \"frame-ancestors 'self'\"", "header Referrer-Policy strict-origin-when-cross-origin"]),
            new(Lighttpd, "lighttpd.conf",
            [
                Headers, Header("X-Content-Type-Options", "nosniff"), Header("Content-Security-Policy", "frame-ancestors 'self'"), Header("Referrer-Policy", "strict-origin-when-cross-origin"),
            ]),
            new(Iis, "web.config, customHeaders",
            [
                "<add name=\"X-Content-Type-Options\" value=\"nosniff\" />", "<add name=\"Content-Security-Policy\" value=\"frame-ancestors 'self'\" />",
                "<add name=\"Referrer-Policy\" value=\"strict-origin-when-cross-origin\" />",
            ]),
        ]),
        new(["HTTP-0133"],
        [
            new(Nginx, "server block", ["proxy_cookie_flags ~ secure httponly samesite=lax;"]),
            // Two tables: what the application set, and what goes out with errors and redirects too.
            new(Apache, "virtual host",
            [
                "Header edit Set-Cookie ^(.*)$ \"$1; Secure; HttpOnly; SameSite=Lax\"", "Header always edit Set-Cookie ^(.*)$ \"$1; Secure; HttpOnly; SameSite=Lax\"",
            ]),
            new(Haproxy, "frontend", [@"http-after-response replace-header Set-Cookie (.*) ""\1; Secure; HttpOnly; SameSite=Lax"""]),
        ]),
        new(["HTTP-0135"],
        [
            new(Nginx, "server block", ["server_tokens off;"]),
            new(Apache, "main server", ["ServerTokens Prod", "ServerSignature Off"]),
            new(Haproxy, "frontend", ["http-after-response del-header Server"]),
            new(Lighttpd, "lighttpd.conf", ["server.tag = \"lighttpd\""]),
        ]),
    ];

    private static string Header(string name, string value) => $"setenv.add-response-header += (\"{name}\" => \"{value}\")";
}
