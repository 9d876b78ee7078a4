using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.Servers;

/// <summary>Prosody, an XMPP server for the domain lab.example.</summary>
public static class Prosody
{
    /// <summary>Serves clients, or other servers.</summary>
    /// <param name="credential">What it shows; null to offer no TLS.</param>
    /// <param name="toServers">Whether the port is for other servers.</param>
    public static RunningServer Start(Credential? credential, bool toServers) => RunningServer.Start("prosody", (folder, port) =>
    {
        var file = folder.Write("prosody.cfg.lua", $$"""
            pidfile = "{{folder.File("pid")}}"
            data_path = "{{folder.Path}}"
            run_as_root = true
            interfaces = { "127.0.0.1" }
            c2s_ports = { {{(toServers ? "" : $"{port}")}} }
            s2s_ports = { {{(toServers ? $"{port}" : "")}} }
            modules_enabled = { {{(credential is null ? "" : "\"tls\", ")}}"saslauth", "dialback", "s2s" }
            modules_disabled = { "http" }
            c2s_require_encryption = false
            s2s_require_encryption = false
            log = { info = "*console" }
            {{(credential is null ? "" : $"ssl = {{ key = \"{credential.KeyFile}\", certificate = \"{credential.ChainFile}\" }}")}}
            VirtualHost "lab.example"

            """);
        return ["-F", "--config", file];
    });
}
