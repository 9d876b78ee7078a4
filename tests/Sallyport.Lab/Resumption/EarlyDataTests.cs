using Sallyport.Findings;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Sallyport.Observations;
using Sallyport.Probes;
using Xunit;

namespace Sallyport.Lab.Resumption;

/// <summary>Early data: promised, taken, put off, replayed.</summary>
public sealed class EarlyDataTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    private const string Early = "ssl_protocols TLSv1.2 TLSv1.3; ssl_early_data on;";

    [LabFact(Needs = "nginx")]
    public async Task A_GET_as_early_data_is_taken_and_answered()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.Good), Early);

        var seen = await Surveying.AskAsync(server.Port);

        var trial = seen.Tls.Resumptions.Single(each => each.Way == ResumptionWay.PreSharedKey);
        Assert.True(trial is { EarlyDataSent: true, Handshake.EarlyDataAccepted: true, Status: 200 }, $"{trial}");
        Assert.Equal("fail", seen.Check("TLS-0060"));
        Assert.StartsWith("unknown", seen.Check("TLS-0061"), StringComparison.Ordinal);
    }

    [LabFact(Needs = "nginx")]
    public async Task An_application_that_puts_early_data_off_makes_it_an_information()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.Good), Early + " if ($ssl_early_data) { return 425; }");

        // On a busy machine the handshake can be over before nginx looks at the request, which is no early data then.
        var seen = await Surveying.AskAsync(server.Port, SurveyProfile.Deep);
        for (var again = 0; again < 8 && !seen.Tls.Resumptions.Any(trial => trial is { Way: ResumptionWay.PreSharedKey, Status: 425 }); again++) seen = await Surveying.AskAsync(server.Port, SurveyProfile.Deep);

        Assert.Equal(Severity.Info, seen.Failure("TLS-0060").Severity);
        Assert.Equal("pass", seen.Check("TLS-0061"));
    }

    [LabFact(Needs = "nginx")]
    public async Task Bytes_that_nginx_takes_twice_are_a_replay()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.Good), Early);

        var seen = await Surveying.AskAsync(server.Port, SurveyProfile.Deep);

        Assert.Equal(2, seen.Tls.Resumptions.Count(trial => trial is { Way: ResumptionWay.EarlyDataReplay, Handshake.EarlyDataAccepted: true }));
        Assert.Equal("fail", seen.Check("TLS-0061"));
    }

    [LabFact(Needs = "gnutls-serv")]
    public async Task A_server_that_remembers_hellos_takes_them_once()
    {
        using var server = GnuTlsServer.Start(authority.Issue(Leaf.GoodRsa), "NORMAL", "--earlydata", "--maxearlydata", "16384");

        var seen = await Surveying.AskAsync(server.Port, SurveyProfile.Deep);

        Assert.True(seen.Tls.Resumptions.First(trial => trial.Way == ResumptionWay.PreSharedKey).EarlyDataSent);
        Assert.Equal("pass", seen.Check("TLS-0061"));
    }

    [LabFact(Needs = "haproxy")]
    public async Task Early_data_of_HAProxy_is_found()
    {
        using var server = Haproxy.Start(authority.Issue(Leaf.Good), "ssl-min-ver TLSv1.2 allow-0rtt");

        var seen = await Surveying.AskAsync(server.Port);

        Assert.Equal("fail", seen.Check("TLS-0060"));
    }
}
