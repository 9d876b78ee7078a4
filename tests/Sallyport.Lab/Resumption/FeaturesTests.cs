using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Sallyport.Observations;
using Sallyport.Probes;
using Xunit;

namespace Sallyport.Lab.Resumption;

/// <summary>Single features of the handshake, found on servers that have them or not.</summary>
public sealed class FeaturesTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    [LabFact(Needs = "nginx")]
    public async Task A_server_of_today_has_the_features_of_today()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.GoodRsa), "ssl_protocols TLSv1.2 TLSv1.3; ssl_ciphers HIGH:!aNULL:!PSK:!SRP;");

        var seen = await Surveying.AskAsync(server.Port);

        Assert.Equal(
            ["fail", "pass", "pass", "fail", "pass", "pass", "fail", "pass", "pass"],
            new[] { "TLS-0053", "TLS-0054", "TLS-0064", "TLS-0066", "TLS-0067", "TLS-0070", "TLS-0071", "TLS-0073", "TLS-0074" }.Select(seen.Check));
        Assert.All(seen.Tls.Handshakes, handshake => Assert.NotEqual("unknown.invalid", handshake.ServerName));
    }

    [LabFact(Needs = "gnutls-serv")]
    public async Task A_server_that_takes_heartbeats_is_told()
    {
        using var server = GnuTlsServer.Start(authority.Issue(Leaf.GoodRsa), "NORMAL", "--heartbeat");

        var seen = await Surveying.AskAsync(server.Port);

        Assert.Equal("fail", seen.Check("TLS-0067"));
    }

    [LabFact(Needs = "haproxy")]
    public async Task A_server_that_knows_its_names_refuses_others()
    {
        using var server = Haproxy.Start(authority.Issue(Leaf.Good), "ssl-min-ver TLSv1.2 strict-sni");

        var seen = await Surveying.AskAsync(server.Port);

        Assert.Equal(("fail", "pass"), (seen.Check("TLS-0070"), seen.Check("TLS-0071")));
    }

    [LabFact(Needs = "openssl")]
    public async Task A_server_that_answers_NPN_is_told()
    {
        using var server = OpenSslServer.Start(authority.Issue(Leaf.Good), "-nextprotoneg", "http/1.1");

        var seen = await Surveying.AskAsync(server.Port);

        Assert.Equal("fail", seen.Check("TLS-0064"));
    }

    [LabFact(Needs = "nginx")]
    public async Task All_this_costs_eight_connections_at_most()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.Good), "ssl_protocols TLSv1.2 TLSv1.3; ssl_early_data on;");

        var seen = await Surveying.AskAsync(server.Port);

        var made = seen.Tls.Features.Length + seen.Tls.Resumptions.Count(trial => trial.Handshake is not null);
        Assert.InRange(made, 5, 8);
        Assert.Contains(seen.Tls.Attacks, attack => attack is { Purpose: AttackPurpose.Ticketbleed, Outcome: AttackOutcome.SessionIdReturned { Sent: 16, Returned: 16 }, SentAt.Ticks: 0 });
    }

    [LabFact(Needs = "nginx")]
    public async Task Tickets_of_one_nginx_bear_one_key()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.Good), "ssl_protocols TLSv1.2 TLSv1.3;");

        var seen = await Surveying.AskAsync(server.Port);

        Assert.Equal("pass", seen.Check("TLS-0059"));
    }

    [LabFact(Needs = "gnutls-serv")]
    public async Task Short_records_are_agreed_to_and_kept()
    {
        using var server = GnuTlsServer.Start(authority.Issue(Leaf.GoodRsa), "NORMAL");

        var seen = await Surveying.AskAsync(server.Port, SurveyProfile.Deep);

        Assert.Contains(seen.Tls.Features, feature => feature.Purpose == HandshakePurpose.RecordSizeLimit && feature.Extensions.Contains(Sallyport.Wire.Tls.ExtensionType.RecordSizeLimit));
        Assert.Equal("pass", seen.Check("TLS-0065"));
    }

    [LabFact(Needs = "nginx")]
    public async Task Short_fragments_are_agreed_to_and_kept_by_OpenSSL()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.GoodRsa), "ssl_protocols TLSv1.2 TLSv1.3;");

        var deep = await Surveying.AskAsync(server.Port, SurveyProfile.Deep);

        Assert.Equal(("pass", "pass"), (deep.Check("TLS-0065"), deep.Check("TLS-0068")));
    }
}
