namespace Sallyport.Lab.Servers;

/// <summary>Tor as a relay that knows no network: it looks for directories where nobody is.</summary>
public static class Tor
{
    private const int Https = 443;

    /// <summary>Serves the relay's port, 443, in the network namespace behind the prefix.</summary>
    internal static RunningServer Start(IReadOnlyList<string> prefix) => RunningServer.Start("tor", [.. prefix], Https, (folder, port) =>
    {
        var empty = folder.Write("empty", "");
        var file = folder.Write("torrc", $"""
            ORPort 127.0.0.1:{port} IPv4Only
            Address 127.0.0.1
            SocksPort 0
            DataDirectory {folder.File("data")}
            AssumeReachable 1
            PublishServerDescriptor 0
            ExitRelay 0
            DirAuthority lab orport=9 v3ident=0000000000000000000000000000000000000001 127.0.0.1:9 0000000000000000000000000000000000000001
            Nickname lab
            ContactInfo lab
            GeoIPFile {empty}
            GeoIPv6File {empty}

            """);
        return ["-f", file, "--defaults-torrc", empty];
    });
}
