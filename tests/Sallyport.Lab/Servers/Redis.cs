using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.Servers;

/// <summary>Redis, empty and without a password.</summary>
public static class Redis
{
    /// <summary>Serves its protocol.</summary>
    /// <param name="credential">What it shows; null to speak in clear.</param>
    public static RunningServer Start(Credential? credential) => RunningServer.Start("redis-server", (folder, port) =>
        ["--bind", "127.0.0.1", "--dir", folder.Path, "--save", "", "--daemonize", "no", .. Port(port, credential)]);

    private static string[] Port(int port, Credential? credential) => credential is null
        ? ["--port", $"{port}"]
        : ["--port", "0", "--tls-port", $"{port}", "--tls-cert-file", credential.ChainFile, "--tls-key-file", credential.KeyFile, "--tls-auth-clients", "no"];
}
