using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;

namespace Sallyport.Lab.Servers;

/// <summary>InspIRCd, whose STARTTLS is a module over GnuTLS.</summary>
public static class InspIrcd
{
    /// <summary>Serves IRC.</summary>
    /// <param name="credential">What it shows; null to offer no TLS.</param>
    public static RunningServer Start(Credential? credential) => RunningServer.Start("inspircd", (folder, port) =>
    {
        var file = folder.Write("inspircd.conf", $"""
            <server name="lab.example" description="lab" network="lab">
            <admin name="lab" nick="lab" email="lab@lab.example">
            <bind address="127.0.0.1" port="{port}" type="clients">
            <connect allow="*" timeout="60" localmax="1000" globalmax="1000" limit="1000">
            <module name="cap">
            {(credential is null ? "" : $"<module name=\"ssl_gnutls\">\n<module name=\"starttls\">\n<sslprofile name=\"Clients\" provider=\"gnutls\" certfile=\"{credential.ChainFile}\" keyfile=\"{credential.KeyFile}\">")}
            <pid file="{folder.File("pid")}">
            <path datadir="{folder.Path}" logdir="{folder.Path}" runtimedir="{folder.Path}">

            """);
        return ["--config", file, "--nofork", .. Environment.IsPrivilegedProcess ? ["--runasroot"] : Array.Empty<string>()];
    });
}
