using System.Text;
using Sallyport.Checks;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Hostile;
using Sallyport.Lab.Servers;
using Sallyport.Observations;
using Sallyport.Probes;
using Sallyport.Verdicts;
using Xunit;

namespace Sallyport.Lab.Http;

/// <summary>What stands on the port of plain HTTP beside an HTTPS server, and what HTTP/2 and a query bring.</summary>
public sealed class PlainHttpTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    [LabFact(Needs = "nginx")]
    public async Task A_redirect_to_HTTPS_of_the_same_host_passes()
    {
        using var plain = Nginx.StartPlain("return 301 https://$host$request_uri;");

        var assessment = await BesideAsync(plain.Port);

        Assert.True(assessment.Result("HTTP-0131") is CheckResult.Passed, assessment.Result("HTTP-0131").Told());
        Assert.True(assessment.Result("VULN-0095") is CheckResult.Passed, assessment.Result("VULN-0095").Told());
    }

    [LabFact(Needs = "nginx")]
    public async Task A_page_without_TLS_fails()
    {
        using var plain = Nginx.StartPlain();

        var assessment = await BesideAsync(plain.Port);

        Assert.True(assessment.Result("HTTP-0131") is CheckResult.Failed, assessment.Result("HTTP-0131").Told());
    }

    [LabTheory(Needs = "nginx")]
    [InlineData("HTTP/1.1 101 Switching Protocols\r\nUpgrade: TLS/1.0, HTTP/1.1\r\nConnection: Upgrade\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nUpgrade: TLS/1.0, HTTP/1.1\r\nConnection: Upgrade\r\nContent-Length: 4\r\n\r\nlab\n")]
    public async Task A_server_that_upgrades_inside_the_connection_is_open_to_Opossum(string answer)
    {
        // Apache took SSLEngine optional away in 2.4.64, so its answers are given by hand.
        await using var plain = new HostilePeer(new Misbehaviour("upgrades", Expected.Works, peer => AnswerAsync(peer, answer)), authority.Issue(Leaf.Good));

        var assessment = await BesideAsync(plain.Port);

        Assert.True(assessment.Result("VULN-0095") is CheckResult.Failed, assessment.Result("VULN-0095").Told());
    }

    [LabFact(Needs = "nginx")]
    public async Task A_closed_port_does_not_apply()
    {
        var assessment = await BesideAsync(LoopbackPort.Free());

        Assert.True(assessment.Result("HTTP-0131") is CheckResult.DoesNotApply, assessment.Result("HTTP-0131").Told());
        Assert.True(assessment.Result("VULN-0095") is CheckResult.DoesNotApply, assessment.Result("VULN-0095").Told());
    }

    [LabFact(Needs = "nginx")]
    public async Task HTTP2_is_greeted_on_the_connection_that_is_made_anyway()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.Good));

        var assessment = await Probing.AssessAsync(server.Port);

        Assert.NotEmpty(assessment.Endpoint().Tls!.Handshake(HandshakePurpose.Http2)!.Http2!.Settings);
        Assert.True(assessment.Result("HTTP-0137") is CheckResult.Passed, assessment.Result("HTTP-0137").Told());
    }

    [LabFact(Needs = "openssl")]
    public async Task A_server_that_announces_h2_and_does_not_speak_it_is_found()
    {
        using var server = OpenSslServer.Start(authority.Issue(Leaf.GoodRsa), "-alpn", "h2,http/1.1", "-www");

        var assessment = await Probing.AssessAsync(server.Port);

        Assert.True(assessment.Result("HTTP-0137") is CheckResult.Failed or CheckResult.Undecided, assessment.Result("HTTP-0137").Told());
    }

    [LabFact(Needs = "nginx")]
    public async Task A_compressed_page_that_gives_the_query_back_is_found_and_one_that_does_not_is_not()
    {
        using var reflecting = Nginx.Start(authority.Issue(Leaf.Good), "ssl_protocols TLSv1.2 TLSv1.3; gzip on; gzip_types *; gzip_min_length 1; default_type text/html; if ($arg_q) { return 200 \"<p>You asked for $arg_q</p>\"; }");
        using var mute = Nginx.Start(authority.Issue(Leaf.Good), "ssl_protocols TLSv1.2 TLSv1.3; gzip on; gzip_types *; gzip_min_length 1; default_type text/html;");
        var deep = new SurveyOptions { Profile = SurveyProfile.Deep };

        var (found, clean) = (await Probing.AssessAsync(reflecting.Port, deep), await Probing.AssessAsync(mute.Port, deep));

        Assert.True(found.Result("VULN-0105") is CheckResult.Failed, found.Result("VULN-0105").Told());
        Assert.True(clean.Result("VULN-0105") is CheckResult.Passed, clean.Result("VULN-0105").Told());
        Assert.True(found.Result("TLS-0082") is CheckResult.Passed, found.Result("TLS-0082").Told());
    }

    private static async Task AnswerAsync(HostileConnection peer, string answer)
    {
        var request = new byte[4096];
        var count = await peer.Stream.ReadAsync(request, peer.Ended);
        if (Encoding.ASCII.GetString(request, 0, count).Contains("Upgrade: TLS/1.0\r\nConnection: Upgrade\r\n", StringComparison.Ordinal)) await peer.SendAsync(Encoding.ASCII.GetBytes(answer));
        await peer.HoldAsync();
    }

    private async Task<Assessment> BesideAsync(int plain)
    {
        using var server = Nginx.Start(authority.Issue(Leaf.Good));
        return await Probing.AssessAsync(server.Port, new SurveyOptions { PlainHttpPort = plain });
    }
}
