using System.Collections.Immutable;
using static Sallyport.Knowledge.Remedies.KnownServers;

namespace Sallyport.Knowledge.Remedies;

/// <summary>Lines for versions, suites, groups and certificates.</summary>
internal static class TlsRemedyEntries
{
    private const string Strong =
        "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:"
        + "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305";

    private const string StrongOfCaddy =
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384 "
        + "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384 TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256 TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256";

    /// <summary>Postfix leaves its lists alone, which its client uses too, and takes out of them what the server is not to accept; SHA1, SHA256 and SHA384 are the suites of CBC.</summary>
    private const string WeakOfPostfix = "aNULL, eNULL, EXPORT, LOW, kRSA, kDHE, kPSK, kSRP, SHA1, SHA256, SHA384, AESCCM, ARIA, CAMELLIA";

    private const string OldOfPostfix = "!SSLv2, !SSLv3, !TLSv1, !TLSv1.1";
    private const string Curves = "X25519:prime256v1:secp384r1";
    private const string MakeGroup = "openssl genpkey -genparam -algorithm DH -pkeyopt group:ffdhe3072 -out /etc/ssl/ffdhe3072.pem";
    private const string MakeChain = "cat server.crt intermediate.crt > /etc/ssl/fullchain.pem";

    /// <remarks>The list of suites holds strong ones alone, so clients may choose: those without AES in hardware then get ChaCha20. HAProxy lets them by itself.</remarks>
    internal static ImmutableArray<RemedyEntry> All { get; } =
    [
        new(["TLS-0001", "TLS-0002", "TLS-0003", "TLS-0004", "VULN-0087", "VULN-0099", "VULN-0100"],
        [
            new(Nginx, "server block", ["ssl_protocols TLSv1.2 TLSv1.3;"]),
            new(Apache, "virtual host", ["SSLProtocol -all +TLSv1.2 +TLSv1.3"]),
            new(Haproxy, "global", ["ssl-default-bind-options ssl-min-ver TLSv1.2"]),
            new(Caddy, "tls block of the site", ["protocols tls1.2 tls1.3"]),
            new(Lighttpd, "lighttpd.conf", [Command("MinProtocol", "TLSv1.2")]),
            new(Postfix, "main.cf", [$"smtpd_tls_protocols = {OldOfPostfix}", $"smtpd_tls_mandatory_protocols = {OldOfPostfix}"]),
            new(Dovecot, "conf.d/10-ssl.conf", ["ssl_min_protocol = TLSv1.2"]),
            new(Iis, "shell", Schannel(enabled: false, "SSL 2.0", "SSL 3.0", "TLS 1.0", "TLS 1.1")),
        ]),
        // An upper limit may be what keeps the current version away, so it is lifted.
        new(["TLS-0005", "TLS-0006"],
        [
            new(Nginx, "server block", ["ssl_protocols TLSv1.2 TLSv1.3;"]),
            new(Apache, "virtual host", ["SSLProtocol -all +TLSv1.2 +TLSv1.3"]),
            new(Haproxy, "global", ["ssl-default-bind-options ssl-min-ver TLSv1.2 ssl-max-ver TLSv1.3"]),
            new(Caddy, "tls block of the site", ["protocols tls1.2 tls1.3"]),
            new(Lighttpd, "lighttpd.conf", [Command("MinProtocol", "TLSv1.2"), Command("MaxProtocol", "None")]),
            new(Postfix, "main.cf", [$"smtpd_tls_protocols = {OldOfPostfix}", $"smtpd_tls_mandatory_protocols = {OldOfPostfix}"]),
            new(Dovecot, "conf.d/10-ssl.conf", ["ssl_min_protocol = TLSv1.2"]),
            new(Iis, "shell", Schannel(enabled: true, "TLS 1.2", "TLS 1.3")),
        ]),
        new(["TLS-0012", "TLS-0014", "TLS-0015", "TLS-0016", "TLS-0017", "TLS-0018", "TLS-0019", "TLS-0020", "TLS-0021", "TLS-0022", "TLS-0023", "TLS-0024", "TLS-0025",
            "VULN-0086", "VULN-0088", "VULN-0089", "VULN-0090", "VULN-0091", "VULN-0092", "VULN-0093", "VULN-0101", "VULN-0102", "VULN-0104"],
        [
            new(Nginx, "server block", [$"ssl_ciphers {Strong};", "ssl_prefer_server_ciphers off;"]),
            new(Apache, "virtual host", [$"SSLCipherSuite {Strong}", "SSLHonorCipherOrder off"]),
            new(Haproxy, "global", [$"ssl-default-bind-ciphers {Strong}"]),
            new(Caddy, "tls block of the site", [$"ciphers {StrongOfCaddy}"]),
            new(Lighttpd, "lighttpd.conf", [Command("CipherString", Strong), Command("Options", "-ServerPreference")]),
            new(Postfix, "main.cf", [$"smtpd_tls_exclude_ciphers = {WeakOfPostfix}", "tls_preempt_cipherlist = no"]),
            new(Dovecot, "conf.d/10-ssl.conf", [$"ssl_cipher_list = {Strong}", "ssl_prefer_server_ciphers = no"]),
            new(Iis, "shell", ["Get-TlsCipherSuite | Where-Object Name -notmatch '^TLS_(AES|CHACHA20|ECDHE_.*_GCM)_' | ForEach-Object { Disable-TlsCipherSuite -Name $_.Name }"]),
        ]),
        new(["TLS-0013"],
        [
            new(Nginx, "server block", ["ssl_conf_command Options PrioritizeChaCha;"]),
            new(Apache, "virtual host", ["SSLOpenSSLConfCmd Options PrioritizeChaCha"]),
            new(Haproxy, "global", ["ssl-default-bind-options prefer-client-ciphers"]),
            new(Lighttpd, "lighttpd.conf", [Command("Options", "PrioritizeChaCha")]),
            new(Postfix, "main.cf", ["tls_preempt_cipherlist = no"]),
            new(Dovecot, "conf.d/10-ssl.conf", ["ssl_prefer_server_ciphers = no"]),
        ]),
        new(["TLS-0026"],
        [
            new(Nginx, "server block", ["ssl_conf_command Ciphersuites TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256;"]),
            new(Apache, "virtual host", ["SSLCipherSuite TLSv1.3 TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256"]),
            new(Haproxy, "global", ["ssl-default-bind-ciphersuites TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256"]),
        ]),
        new(["TLS-0028", "TLS-0029", "TLS-0030", "TLS-0031"],
        [
            new(Nginx, "server block", [$"ssl_ecdh_curve {Curves};"]),
            new(Apache, "virtual host", [$"SSLOpenSSLConfCmd Groups {Curves}"]),
            new(Haproxy, "global", [$"ssl-default-bind-curves {Curves}"]),
            new(Caddy, "tls block of the site", ["curves x25519 secp256r1 secp384r1"]),
            new(Lighttpd, "lighttpd.conf", [Command("Groups", Curves)]),
            new(Postfix, "main.cf", [$"tls_eecdh_auto_curves = {Curves.Replace(':', ' ')}", "smtpd_tls_eecdh_grade = auto"]),
            new(Dovecot, "conf.d/10-ssl.conf", [$"ssl_curve_list = {Curves}"]),
        ]),
        new(["TLS-0037", "TLS-0038", "VULN-0103"],
        [
            new(Nginx, "shell", [MakeGroup]), new(Nginx, "server block", ["ssl_dhparam /etc/ssl/ffdhe3072.pem;"]),
            // These two do not always take the group they are given, so DHE is left to ECDHE.
            new(Apache, "virtual host", [$"SSLCipherSuite {Strong}", "SSLHonorCipherOrder off"]),
            new(Haproxy, "global", [$"ssl-default-bind-ciphers {Strong}"]),
            new(Postfix, "shell", [MakeGroup]), new(Postfix, "main.cf", ["smtpd_tls_dh1024_param_file = /etc/ssl/ffdhe3072.pem"]),
        ]),
        new(["VULN-0085"],
        [
            new(Nginx, "server block", ["ssl_session_tickets off;"]),
            new(Apache, "virtual host", ["SSLSessionTickets off"]),
            new(Haproxy, "global", ["ssl-default-bind-options no-tls-tickets"]),
        ]),
        new(["CERT-0107", "CERT-0108"],
        [
            new(Nginx, "shell", [MakeChain]), new(Nginx, "server block", ["ssl_certificate /etc/ssl/fullchain.pem;"]),
            new(Apache, "shell", [MakeChain]), new(Apache, "virtual host", ["SSLCertificateFile /etc/ssl/fullchain.pem"]),
            new(Haproxy, "shell", ["cat server.crt intermediate.crt server.key > /etc/ssl/fullchain.pem"]), new(Haproxy, "bind line", ["crt /etc/ssl/fullchain.pem"]),
            new(Postfix, "shell", ["cat server.key server.crt intermediate.crt > /etc/ssl/fullchain.pem"]), new(Postfix, "main.cf", ["smtpd_tls_chain_files = /etc/ssl/fullchain.pem"]),
            new(Caddy, "shell", [MakeChain]), new(Caddy, "site", ["tls /etc/ssl/fullchain.pem /etc/ssl/server.key"]),
            new(Lighttpd, "shell", [MakeChain]), new(Lighttpd, "lighttpd.conf", ["ssl.pemfile = \"/etc/ssl/fullchain.pem\""]),
            new(Dovecot, "shell", [MakeChain]), new(Dovecot, "conf.d/10-ssl.conf", ["ssl_cert = </etc/ssl/fullchain.pem"]),
        ]),
    ];

    /// <summary>A line for each command: <c>+=</c> leaves the others in force, and one that is there already must give way, for lighttpd refuses a second of the same name.</summary>
    private static string Command(string name, string value) => $"ssl.openssl.ssl-conf-cmd += (\"{name}\" => \"{value}\")";

    private static ImmutableArray<string> Schannel(bool enabled, params ReadOnlySpan<string> versions)
    {
        const string key = @"reg add ""HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\";
        var lines = ImmutableArray.CreateBuilder<string>();
        foreach (var version in versions)
        {
            lines.Add($@"{key}{version}\Server"" /v Enabled /t REG_DWORD /d {(enabled ? 1 : 0)} /f");
            if (enabled) lines.Add($@"{key}{version}\Server"" /v DisabledByDefault /t REG_DWORD /d 0 /f");
        }

        return lines.DrainToImmutable();
    }
}
