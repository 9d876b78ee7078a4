using System.Globalization;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.EndToEnd;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Xunit;
using Xunit.Abstractions;

namespace Sallyport.Lab.Differential;

/// <summary>Random configurations of real servers: what a check says is what the configuration means and what two other scanners see, or the server itself decides who is right.</summary>
/// <remarks>SALLYPORT_CONFIGURATIONS says how many; tests/differential runs the whole campaign, every run of all tests a sample.</remarks>
public sealed class CampaignTests(LabAuthority authority, ITestOutputHelper output) : IClassFixture<LabAuthority>
{
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("SALLYPORT_CONFIGURATIONS"), CultureInfo.InvariantCulture, out var count) ? count : 6;
    private static readonly int First = int.TryParse(Environment.GetEnvironmentVariable("SALLYPORT_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 1;

    [LabFact(Needs = "nginx, apache2, haproxy, lighttpd, hitch, stunnel4, caddy, openssl, gnutls-serv, gnutls-cli, sslscan, nmap")]
    public async Task What_a_check_says_of_random_configurations_is_true()
    {
        var log = new CampaignLog();
        for (var seed = First; seed < First + Count; seed++) await RunAsync(Drawing.Of(seed), log);
        output.WriteLine(log.Summary);
        log.Write(Path.Combine(Repository.Root, "artifacts", "differential.md"));

        Assert.True(log.Compared > 0, log.Summary);
        Assert.Empty(log.Unexplained(File.ReadAllText(Path.Combine(Repository.Root, "docs", "differential.md"))));
    }

    private async Task RunAsync(Configuration configuration, CampaignLog log)
    {
        RunningServer server;
        try
        {
            server = Launching.Start(configuration, authority);
        }
        catch (InvalidOperationException refused)
        {
            log.Unstarted(configuration, refused.Message);
            return;
        }

        using (server)
        {
            var (sallyport, _) = await SallyportFacts.AskAsync(server.Port);
            var sslscan = Task.Run(() => SslscanFacts.Ask(server.Port));
            var nmap = NmapFacts.Ask(server.Port);
            var differences = Comparing.Of("configuration", sallyport, ConfiguredTruth.Of(configuration))
                .Concat(Comparing.Of("sslscan", sallyport, await sslscan)).Concat(Comparing.Of("nmap", sallyport, nmap));
            log.Add(configuration, [.. differences.Select(difference => new Adjudicated(configuration, difference, DirectTry.Of(server.Port, difference, configuration)))]);
        }
    }
}
