namespace Sallyport.Lab.Servers;

/// <summary>Varnish, a cache without TLS of its own: something that ends TLS stands in front of it.</summary>
public static class Varnish
{
    /// <summary>Serves HTTP from what another port answers.</summary>
    /// <param name="behind">The port of the server behind it; where nobody listens there, it answers with an error page of its own.</param>
    public static RunningServer Start(int behind) => RunningServer.Start("varnishd", (folder, port) =>
    {
        var file = folder.Write("lab.vcl", $$"""
            vcl 4.1;
            backend default { .host = "127.0.0.1"; .port = "{{behind}}"; }

            """);
        return ["-F", "-n", folder.File("work"), "-a", $"127.0.0.1:{port}", "-f", file, "-s", "malloc,16m", "-T", "none", "-j", "none"];
    });
}
