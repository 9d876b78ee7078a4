using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;

namespace Sallyport.Lab.Services;

/// <summary>What else listens, with TLS and without.</summary>
internal static class OtherServices
{
    public static IEnumerable<LabService> Rows =>
    [
        new("openssh", "ssh", "sshd, ssh-keygen", _ => RunningService.Of(OpenSshServer.Start()))
        {
            Look = Look.Clear("SSH-2.0-OpenSSH"), Names = ["OpenSSH"], Version = Installed.Version("ssh", "OpenSSH_", "-V"),
        },
        new("tor", "tor", $"tor, {Need.Namespaces}", _ => RunningService.Alone(Tor.Start)) { Look = Look.Certificate("CN = www."), Names = ["Tor relay"] },
        new("prosody", "other", "prosody", lab => RunningService.Of(Prosody.Start(lab.Issue(Leaf.Good), toServers: false)))
        {
            Look = Look.Clear("etherx.jabber.org", "SALLYPORT\\r\\n"), Names = ["Prosody"],
        },
        new("prosody-direct", "other", "prosody", lab => RunningService.Of(Prosody.StartDirect(lab.Issue(Leaf.Good))))
        {
            Look = Look.Inside("etherx.jabber.org", "SALLYPORT\\r\\n"), Names = ["Prosody"],
        },
        new("redis-tls", "api", "redis-server", lab => RunningService.Of(Redis.Start(lab.Issue(Leaf.Good))))
        {
            Look = Look.Inside("-ERR unknown command", "SALLYPORT\\r\\n"), Names = ["Redis"],
        },
        new("redis", "api", "redis-server", _ => RunningService.Of(Redis.Start(null)))
        {
            Look = Look.Clear("+PONG", "PING\\r\\n"), Names = ["Redis"],
        },
        new("postgresql-tls", "api", $"pg_lsclusters, {Need.Root}", lab => RunningService.Of(PostgreSql.Start(lab.Issue(Leaf.Good))))
        {
            Look = Look.Hex("53", Look.SslRequest), Names = ["PostgreSQL"],
        },
        new("postgresql", "api", $"pg_lsclusters, {Need.Root}", _ => RunningService.Of(PostgreSql.Start(null)))
        {
            Look = Look.Hex("4e", Look.SslRequest), Names = ["PostgreSQL"],
        },
    ];
}
