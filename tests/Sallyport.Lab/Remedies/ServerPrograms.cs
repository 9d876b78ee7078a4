using Sallyport.Knowledge.Remedies;
using Sallyport.Lab.Ground;

namespace Sallyport.Lab.Remedies;

/// <summary>How each server is started in the foreground with a configuration file, and how it is asked whether it takes one.</summary>
internal static class ServerPrograms
{
    private static readonly string[] Complaints = ["warning:", "error"];

    public static string Of(string server) => server switch
    {
        KnownServers.Apache => "apache2",
        KnownServers.Haproxy => "haproxy",
        KnownServers.Postfix => Servers.Postfix.Master,
        _ => server.ToLowerInvariant(),
    };

    public static IEnumerable<string> Run(string server, string file) => server switch
    {
        KnownServers.Nginx => ["-c", file, "-e", "stderr", "-p", Folder(file)],
        KnownServers.Apache => ["-DFOREGROUND", "-f", file],
        KnownServers.Haproxy => ["-db", "-f", file],
        KnownServers.Caddy => ["run", "--config", file, "--adapter", "caddyfile"],
        KnownServers.Lighttpd => ["-D", "-f", file],
        KnownServers.Postfix => Servers.Postfix.Arguments(Folder(file)),
        KnownServers.Dovecot => ["-F", "-c", file],
        _ => throw new ArgumentOutOfRangeException(nameof(server), server, "no such server in the lab"),
    };

    /// <summary>What the server's own check says. Those of Postfix, Dovecot and lighttpd end well whatever they find, so their words decide.</summary>
    public static string Check(string server, string file)
    {
        var said = server switch
        {
            KnownServers.Nginx => Ran("nginx", "-t", "-c", file, "-e", "stderr", "-p", Folder(file)),
            KnownServers.Apache => Ran("apache2", "-t", "-f", file),
            KnownServers.Haproxy => Ran("haproxy", "-c", "-f", file),
            KnownServers.Caddy => Ran("caddy", "validate", "--config", file, "--adapter", "caddyfile"),
            KnownServers.Lighttpd => Ran("lighttpd", "-tt", "-f", file),
            KnownServers.Postfix => Ran("postconf", "-c", Folder(file), "-n"),
            KnownServers.Dovecot => Ran("doveconf", "-n", "-c", file),
            _ => throw new ArgumentOutOfRangeException(nameof(server), server, "no such server in the lab"),
        };
        return server is KnownServers.Postfix or KnownServers.Dovecot or KnownServers.Lighttpd && Complaints.Any(word => said.Contains(word, StringComparison.OrdinalIgnoreCase))
            ? throw new InvalidOperationException(said)
            : said;
    }

    private static string Ran(string program, params string[] arguments) => ChildProcess.Run(Programs.Require(program), arguments);

    private static string Folder(string file) => Path.GetDirectoryName(file)!;
}
