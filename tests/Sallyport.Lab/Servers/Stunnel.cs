using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.Servers;

/// <summary>stunnel, which ends TLS in front of another server; here nothing stands behind it.</summary>
public static class Stunnel
{
    /// <summary>Ends TLS.</summary>
    /// <param name="credential">What it shows.</param>
    /// <param name="settings">More lines of the service's section.</param>
    public static RunningServer Start(Credential credential, string settings = "sslVersionMin = TLSv1.2") =>
        RunningServer.Start("stunnel4", (folder, port) =>
        {
            var file = folder.Write("stunnel.conf", $"""
                foreground = yes
                pid =
                [lab]
                accept = 127.0.0.1:{port}
                connect = 127.0.0.1:9
                cert = {credential.ChainFile}
                key = {credential.KeyFile}
                {settings}

                """);
            return [file];
        });
}
