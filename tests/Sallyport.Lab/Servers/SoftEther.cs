using Sallyport.Lab.Ground;

namespace Sallyport.Lab.Servers;

/// <summary>SoftEther VPN server as it is after installation: port 443, a certificate of its own making.</summary>
/// <remarks>
/// Left to itself it registers a name with its makers and looks for ways through the router, so it gets a network of loopback alone. Its folders are fixed: in a file system
/// of its own they are the test's.
/// </remarks>
public static class SoftEther
{
    internal const string Program = "/usr/libexec/softether/vpnserver/vpnserver";
    private const int Https = 443;
    private static readonly string[] Folders = ["lib", "log", "run"];

    /// <summary>Serves on port 443 of the network namespace behind the prefix.</summary>
    internal static RunningServer Start(IReadOnlyList<string> prefix) => RunningServer.Start("sh", [.. prefix], Https, (folder, _) =>
    {
        foreach (var name in Folders) Directory.CreateDirectory(Path.Combine(folder.File(name), "softether"));
        return ["-e", folder.Write("start.sh", $"""
            mount --bind {folder.File("lib")} /var/lib
            mount --bind {folder.File("log")} /var/log
            mount --bind {folder.File("run")} /run
            exec {Program} execsvc

            """)];
    });
}
