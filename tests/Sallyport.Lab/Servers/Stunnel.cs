using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.Servers;

/// <summary>stunnel, which ends TLS in front of another server, where there is one.</summary>
public static class Stunnel
{
    /// <summary>The port of the discard service, where nobody listens.</summary>
    private const int Nobody = 9;

    /// <summary>Ends TLS.</summary>
    /// <param name="credential">What it shows.</param>
    /// <param name="settings">More lines of the service's section.</param>
    /// <param name="behind">The port of the server behind it.</param>
    public static RunningServer Start(Credential credential, string settings = "sslVersionMin = TLSv1.2", int behind = Nobody) =>
        RunningServer.Start("stunnel4", (folder, port) =>
        {
            var file = folder.Write("stunnel.conf", $"""
                foreground = yes
                pid =
                [lab]
                accept = 127.0.0.1:{port}
                connect = 127.0.0.1:{behind}
                cert = {credential.ChainFile}
                key = {credential.KeyFile}
                {settings}

                """);
            return [file];
        });
}
