namespace Sallyport.Lab.Servers;

/// <summary>Cockpit's web service without TLS, as it runs behind a proxy that ends it.</summary>
public static class Cockpit
{
    internal const string Program = "/usr/lib/cockpit/cockpit-ws";

    public static RunningServer Start() => RunningServer.Start(Program, (_, port) => ["--no-tls", "-a", "127.0.0.1", "-p", $"{port}"]);
}
