using Sallyport.Checks;
using Sallyport.Checks.Trust;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Sallyport.Lab.Services;
using Sallyport.Verdicts.Trust;
using Xunit;

namespace Sallyport.Lab.Ownership;

/// <summary>Servers as their packages bring them, in each of their models of processes: a stock server raises nothing.</summary>
public sealed class StockServersTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    [LabFact(Needs = $"{Need.Root}, setsid, nginx")]
    public void Nginx_with_its_workers_is_trusted()
    {
        using var server = Start("nginx", (folder, port) =>
        [
            "-e", "stderr", "-p", folder.Path, "-c", folder.Write("nginx.conf", $$"""
                daemon off;
                user www-data;
                worker_processes 2;
                pid {{folder.File("pid")}};
                events { worker_connections 64; }
                http { access_log off; server { listen 127.0.0.1:{{port}}; location / { return 200 "lab"; } } }
                """),
        ]);

        AssertTrusted(server, "nginx", 3);
    }

    [LabFact(Needs = $"{Need.Root}, setsid, apache2")]
    public void Apache_with_its_workers_is_trusted()
    {
        using var server = Start("apache2", (folder, port) =>
        [
            "-DFOREGROUND", "-f", folder.Write("apache.conf", $"""
                ServerRoot {folder.Path}
                ServerName lab.example
                PidFile {folder.File("pid")}
                DefaultRuntimeDir {folder.Path}
                ErrorLog /dev/stderr
                LoadModule mpm_prefork_module /usr/lib/apache2/modules/mod_mpm_prefork.so
                LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
                User www-data
                Group www-data
                StartServers 3
                MinSpareServers 3
                MaxSpareServers 3
                Listen 127.0.0.1:{port}
                DocumentRoot {folder.Path}
                """),
        ]);

        AssertTrusted(server, "apache2", 4);
    }

    [LabTheory(Needs = $"{Need.Root}, setsid, haproxy")]
    [InlineData("-W")]
    [InlineData("-q")]
    public void Haproxy_that_locks_itself_into_an_empty_folder_is_trusted_and_its_configuration_found(string model)
    {
        using var server = Start("haproxy", (folder, port) =>
        [
            model, "-db", "-f", folder.Write("haproxy.cfg", $"""
                global
                    chroot /var/lib/haproxy
                    user haproxy
                    group haproxy
                    maxconn 64
                defaults
                    mode http
                    timeout client 5s
                    timeout server 5s
                    timeout connect 5s
                frontend lab
                    bind 127.0.0.1:{port}
                    http-request return status 200

                """),
        ]);

        AssertTrusted(server, "haproxy", 1);
        Assert.Contains(Looking.At(server.Port).Holders, holder => holder.Holder.Process.Configuration?.Files.Any(file => file.EndsWith("/haproxy.cfg", StringComparison.Ordinal)) == true);
    }

    [LabFact(Needs = $"{Need.Root}, setsid, caddy")]
    public void Caddy_is_trusted()
    {
        using var server = Start("caddy", (folder, port) =>
        [
            "run", "--adapter", "caddyfile", "--config", folder.Write("Caddyfile", $$"""
                {
                    admin off
                    auto_https off
                    storage file_system {{folder.Path}}
                }
                http://:{{port}} {
                    bind 127.0.0.1
                    respond "lab"
                }
                """),
        ]);

        AssertTrusted(server, "caddy", 1);
    }

    [LabTheory(Needs = $"{Need.Root}, sshd, ssh-keygen, {Postfix.Master}, dovecot, sslh, stunnel4, nginx")]
    [InlineData("openssh")]
    [InlineData("postfix-smtp")]
    [InlineData("dovecot-imap")]
    [InlineData("sslh")]
    [InlineData("stunnel-nginx")]
    public void Servers_that_fork_for_each_connection_or_are_of_several_programs_are_trusted(string id)
    {
        using var service = LabServices.Named(id).Start(authority);

        var seen = Looking.At(service.Port);

        seen.AssertHeldBy(seen.Pids());
        Assert.NotEmpty(seen.Holders);
        foreach (var pid in seen.Pids()) seen.AssertJudged(pid, TrustVerdict.Trusted);
    }

    /// <summary>At the head of a group of its own: some servers end by a signal to all of their group.</summary>
    private static RunningServer Start(string program, Func<TemporaryFolder, int, IEnumerable<string>> prepare) => RunningServer.Start(program, [Programs.Require("setsid")], LoopbackPort.Free(), prepare);

    private static void AssertTrusted(RunningServer server, string package, int atLeast)
    {
        // Workers come after the socket.
        var begun = TimeProvider.System.GetTimestamp();
        var seen = Looking.At(server.Port);
        while (seen.Holders.Length < atLeast && TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromSeconds(15)) seen = Looking.At(server.Port);

        Assert.True(seen.Holders.Length >= atLeast, seen.Told());
        seen.AssertHeldBy(seen.Pids());
        foreach (var pid in seen.Pids())
        {
            seen.AssertJudged(pid, TrustVerdict.Trusted);
            Assert.Contains(package, seen.Holder(pid).Holder.Package!.Name, StringComparison.Ordinal);
            Assert.IsType<CheckResult.Passed>(seen.Holder(pid).Outcomes.Single(outcome => outcome.Check.Name == nameof(HiddenInProc)).Result);
        }
    }
}
