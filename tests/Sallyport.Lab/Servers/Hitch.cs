using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.Servers;

/// <summary>hitch, which ends TLS in front of another server, where there is one.</summary>
public static class Hitch
{
    /// <summary>The port of the discard service, where nobody listens.</summary>
    private const int Nobody = 9;

    /// <summary>Ends TLS.</summary>
    /// <param name="credential">What it shows.</param>
    /// <param name="settings">More lines of its configuration.</param>
    /// <param name="behind">The port of the server behind it.</param>
    public static RunningServer Start(Credential credential, string settings = "tls-protos = TLSv1.2 TLSv1.3", int behind = Nobody) =>
        RunningServer.Start("hitch", (folder, port) =>
        {
            var file = folder.Write("hitch.conf", $$"""
                frontend = { host = "127.0.0.1" port = "{{port}}" }
                backend = "[127.0.0.1]:{{behind}}"
                pem-file = "{{credential.CombinedFile}}"
                workers = 1
                daemon = off
                {{(Environment.IsPrivilegedProcess ? "user = \"nobody\"" : "")}}
                {{settings}}

                """);
            return [$"--config={file}"];
        });
}
