using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.Servers;

/// <summary>H2O serving a page from a folder.</summary>
public static class H2o
{
    /// <summary>Serves HTTPS.</summary>
    public static RunningServer Start(Credential credential) => RunningServer.Start("h2o", (folder, port) =>
    {
        folder.Write("index.html", "lab\n");
        var file = folder.Write("h2o.conf", $"""
            {(Environment.IsPrivilegedProcess ? "user: nobody" : "")}
            listen:
              host: 127.0.0.1
              port: {port}
              ssl:
                certificate-file: {credential.ChainFile}
                key-file: {credential.KeyFile}
            hosts:
              default:
                paths:
                  /:
                    file.dir: {folder.Path}

            """);
        return ["-m", "worker", "-c", file];
    });
}
