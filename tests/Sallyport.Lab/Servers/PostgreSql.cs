using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;

namespace Sallyport.Lab.Servers;

/// <summary>PostgreSQL with an empty cluster; it refuses to run as root, so it is run as the user postgres.</summary>
public static class PostgreSql
{
    /// <summary>The newest version that is installed; null when none is.</summary>
    internal static string? Folder => Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).LastOrDefault() : null;

    private static readonly string[] AsPostgres = ["--reuid", "postgres", "--regid", "postgres", "--clear-groups"];

    /// <summary>Serves SQL.</summary>
    /// <param name="credential">What it shows; null to offer no TLS.</param>
    public static RunningServer Start(Credential? credential) => RunningServer.Start("setpriv", (folder, port) =>
    {
        var programs = Path.Combine(Folder!, "bin");
        ChildProcess.Run("chown", "postgres", folder.Path);
        ChildProcess.Run("setpriv", [.. AsPostgres, Path.Combine(programs, "initdb"), "-D", folder.File("data"), "-A", "trust", "--no-sync"]);
        return [.. AsPostgres, Path.Combine(programs, "postgres"), "-D", folder.File("data"), "-p", $"{port}", "-h", "127.0.0.1", "-k", folder.Path, .. Tls(folder, credential)];
    });

    private static string[] Tls(TemporaryFolder folder, Credential? credential)
    {
        if (credential is null) return ["-c", "ssl=off"];

        var (chain, key) = (folder.File("chain.pem"), folder.File("key.pem"));
        ChildProcess.Run("install", "-o", "postgres", "-m", "600", credential.KeyFile, key);
        ChildProcess.Run("install", "-o", "postgres", "-m", "600", credential.ChainFile, chain);
        return ["-c", "ssl=on", "-c", $"ssl_cert_file={chain}", "-c", $"ssl_key_file={key}"];
    }
}
