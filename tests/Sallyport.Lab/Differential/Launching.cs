using System.Collections.Immutable;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Servers;

namespace Sallyport.Lab.Differential;

/// <summary>Starts a server as a configuration says, in that server's own words.</summary>
internal static class Launching
{
    public static RunningServer Start(Configuration configuration, LabAuthority authority)
    {
        ImmutableArray<Credential> shown = [.. configuration.Leaves.Select(authority.Issue)];
        return configuration.Server switch
        {
            ServerKind.Nginx => Nginx.Start(shown[0], NginxLines(configuration, shown, authority.DhFile), configuration.Alpn is ["h2", ..]),
            ServerKind.Apache => Apache.Start(shown[0], ApacheLines(configuration, shown), string.Join(' ', configuration.Alpn ?? [])),
            ServerKind.Haproxy => Haproxy.Start(shown[0], HaproxyOptions(configuration, shown), configuration.Dhe ? "tune.ssl.default-dh-param 2048" : "", string.Join(',', configuration.Alpn ?? [])),
            ServerKind.Lighttpd => Lighttpd.Start(shown[0], LighttpdCommands(configuration)),
            ServerKind.Hitch => Hitch.Start(shown[0], HitchLines(configuration)),
            ServerKind.Stunnel => Stunnel.Start(shown[0], StunnelLines(configuration)),
            ServerKind.OpenSsl => OpenSslServer.Start(shown[0], OpenSslOptions(configuration, shown)),
            ServerKind.GnuTls => GnuTlsServer.Start(shown, GnuTlsPriorities.Of(configuration)),
            _ => Caddy.Start(shown[0], CaddyLines(configuration)),
        };
    }

    private static string NginxLines(Configuration of, ImmutableArray<Credential> shown, string dhFile) => string.Join('\n',
    [
        .. shown.Skip(1).Select(one => $"ssl_certificate {one.ChainFile}; ssl_certificate_key {one.KeyFile};"),
        $"ssl_protocols {Words(of)};", $"ssl_ciphers {of.CipherString};", $"ssl_conf_command Ciphersuites {Suites13(of)};",
        $"ssl_prefer_server_ciphers {(of.ServerOrder ? "on" : "off")};", $"ssl_ecdh_curve {Groups(of)};", of.Dhe ? $"ssl_dhparam {dhFile};" : "",
    ]);

    private static string ApacheLines(Configuration of, ImmutableArray<Credential> shown) => string.Join('\n',
    [
        .. shown.Skip(1).Select(one => $"SSLCertificateFile {one.ChainFile}\nSSLCertificateKeyFile {one.KeyFile}"),
        $"SSLProtocol -all {string.Join(' ', of.Versions.Select(version => "+" + OpenSsl3.Word(version)))}", $"SSLCipherSuite {of.CipherString}", $"SSLCipherSuite TLSv1.3 {Suites13(of)}",
        $"SSLHonorCipherOrder {(of.ServerOrder ? "on" : "off")}", $"SSLOpenSSLConfCmd Groups {Groups(of)}",
    ]);

    private static string HaproxyOptions(Configuration of, ImmutableArray<Credential> shown) => string.Join(' ',
    [
        .. shown.Skip(1).Select(one => $"crt {one.CombinedFile}"), $"ssl-min-ver {HaproxyWord(of.Versions[0])} ssl-max-ver {HaproxyWord(of.Versions[^1])}",
        $"ciphers {of.CipherString} ciphersuites {Suites13(of)} curves {Groups(of)}", of.ServerOrder ? "" : "prefer-client-ciphers",
    ]);

    private static IEnumerable<string> LighttpdCommands(Configuration of) =>
    [
        $"\"MinProtocol\" => \"{OpenSsl3.Word(of.Versions[0])}\"", $"\"MaxProtocol\" => \"{OpenSsl3.Word(of.Versions[^1])}\"", $"\"CipherString\" => \"{of.CipherString}\"",
        $"\"Ciphersuites\" => \"{Suites13(of)}\"", $"\"Groups\" => \"{Groups(of)}\"", $"\"Options\" => \"{(of.ServerOrder ? "" : "-")}ServerPreference\"",
    ];

    private static string HitchLines(Configuration of) => string.Join('\n',
    [
        $"tls-protos = {string.Join(' ', of.Versions.Select(HaproxyWord))}", $"ciphers = \"{of.CipherString}\"", $"ciphersuites = \"{Suites13(of)}\"",
        $"prefer-server-ciphers = {(of.ServerOrder ? "on" : "off")}", $"ecdh-curve = \"{Groups(of)}\"", of.Alpn is [_, ..] alpn ? $"alpn-protos = \"{string.Join(',', alpn)}\"" : "",
    ]);

    private static string StunnelLines(Configuration of) => string.Join('\n',
    [
        $"sslVersionMin = {OpenSsl3.Word(of.Versions[0])}", $"sslVersionMax = {OpenSsl3.Word(of.Versions[^1])}", $"ciphers = {of.CipherString}", $"ciphersuites = {Suites13(of)}",
        $"securityLevel = {of.SecurityLevel}", $"curves = {Groups(of)}", of.ServerOrder ? "options = CIPHER_SERVER_PREFERENCE" : "options = -CIPHER_SERVER_PREFERENCE",
    ]);

    private static IEnumerable<string> OpenSslOptions(Configuration of, ImmutableArray<Credential> shown) =>
    [
        .. shown.Skip(1).SelectMany(one => new[] { "-dcert", one.ChainFile, "-dkey", one.KeyFile, "-dcert_chain", one.IntermediateFile! }),
        "-min_protocol", OpenSsl3.Word(of.Versions[0]), "-max_protocol", OpenSsl3.Word(of.Versions[^1]),
        .. Missing(of).Select(version => "-no" + OpenSsl3.Flag(version).Replace('-', '_')), "-cipher", of.CipherString, "-ciphersuites", Suites13(of), "-groups", Groups(of),
        .. of.ServerOrder ? ["-serverpref"] : Array.Empty<string>(), .. of.Dhe ? [] : new[] { "-no_dhe" },
    ];

    private static string CaddyLines(Configuration of) =>
        $"protocols {CaddyWord(of.Versions[0])} {CaddyWord(of.Versions[^1])}\nciphers {string.Join(' ', of.Suites)}\ncurves {string.Join(' ', of.Groups)}";

    private static IEnumerable<string> Missing(Configuration of) => new[] { "tls10", "tls11", "tls12", "tls13" }.Except(of.Versions);

    private static string Words(Configuration of) => string.Join(' ', of.Versions.Select(OpenSsl3.Word));

    private static string Suites13(Configuration of) => string.Join(':', of.Suites13);

    private static string Groups(Configuration of) => string.Join(':', of.Groups);

    private static string HaproxyWord(string version) => version == "tls10" ? "TLSv1.0" : OpenSsl3.Word(version);

    private static string CaddyWord(string version) => version == "tls12" ? "tls1.2" : "tls1.3";
}
