using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.Servers;

/// <summary>Prometheus that collects from nobody.</summary>
public static class Prometheus
{
    /// <summary>Serves HTTPS.</summary>
    public static RunningServer Start(Credential credential) => RunningServer.Start("prometheus", (folder, port) =>
    {
        var web = folder.Write("web.yml", $"""
            tls_server_config:
              cert_file: {credential.ChainFile}
              key_file: {credential.KeyFile}

            """);
        var file = folder.Write("prometheus.yml", "scrape_configs: []\n");
        return [$"--config.file={file}", $"--web.config.file={web}", $"--web.listen-address=127.0.0.1:{port}", $"--storage.tsdb.path={folder.File("data")}"];
    });
}
