namespace Sallyport.Lab.Servers;

/// <summary>sslh, which hands a connection on by its first bytes, and to SSH when none come.</summary>
public static class Sslh
{
    /// <summary>Shares one port between two.</summary>
    public static RunningServer Start(int ssh, int tls) => RunningServer.Start(
        "sslh", (_, port) => ["--foreground", "-p", $"127.0.0.1:{port}", "--ssh", $"127.0.0.1:{ssh}", "--tls", $"127.0.0.1:{tls}"]);
}
