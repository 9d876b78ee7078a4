using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.Servers;

/// <summary>Prosody, an XMPP server for the domain lab.example.</summary>
public static class Prosody
{
    private static readonly string[] Ports = ["c2s_ports", "c2s_direct_tls_ports", "s2s_ports"];

    /// <summary>Serves clients, or other servers.</summary>
    /// <param name="credential">What it shows; null to offer no TLS.</param>
    /// <param name="toServers">Whether the port is for other servers.</param>
    public static RunningServer Start(Credential? credential, bool toServers) => Start(credential, toServers ? Line("s2s_ports") : Line("c2s_ports"));

    /// <summary>Serves clients over TLS from the first byte on (XEP-0368).</summary>
    public static RunningServer StartDirect(Credential credential) => Start(credential, Line("c2s_direct_tls_ports"));

    private static Func<int, string> Line(string ports) => port => string.Join('\n', Ports.Select(name => $"{name} = {{ {(name == ports ? $"{port}" : "")} }}"));

    private static RunningServer Start(Credential? credential, Func<int, string> ports) => RunningServer.Start("prosody", (folder, port) =>
    {
        var file = folder.Write("prosody.cfg.lua", $$"""
            pidfile = "{{folder.File("pid")}}"
            data_path = "{{folder.Path}}"
            run_as_root = true
            interfaces = { "127.0.0.1" }
            {{ports(port)}}
            modules_enabled = { {{(credential is null ? "" : "\"tls\", ")}}"saslauth", "dialback", "s2s" }
            modules_disabled = { "http" }
            c2s_require_encryption = false
            s2s_require_encryption = false
            log = { info = "*console" }
            {{(credential is null ? "" : $"ssl = {Files(credential)}\nc2s_direct_tls_ssl = {Files(credential)}")}}
            VirtualHost "lab.example"

            """);
        return ["-F", "--config", file];
    });

    private static string Files(Credential credential) => $"{{ key = \"{credential.KeyFile}\", certificate = \"{credential.ChainFile}\" }}";
}
