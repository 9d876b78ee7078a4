using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Hostile;
using Sallyport.Lab.Misled;
using Sallyport.Lab.Servers;
using Sallyport.Observations;
using Sallyport.Probes;
using Xunit;

namespace Sallyport.Lab.Resumption;

/// <summary>Whether servers take sessions up again, each way, as they were configured to.</summary>
public sealed class WaysBackTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    [LabFact(Needs = "openssl")]
    public async Task A_server_without_tickets_takes_sessions_up_by_their_id()
    {
        using var server = OpenSslServer.Start(authority.Issue(Leaf.Good), "-tls1_2", "-no_ticket");

        var seen = await Surveying.AskAsync(server.Port);

        Assert.Equal(["taken up"], seen.Back(ResumptionWay.SessionId));
        Assert.Equal(["not given"], seen.Back(ResumptionWay.Ticket));
        Assert.Equal(("pass", "fail", "n/a"), (seen.Check("TLS-0056"), seen.Check("TLS-0057"), seen.Check("TLS-0058")));
    }

    [LabFact(Needs = "openssl")]
    public async Task Every_way_back_of_OpenSSL_is_found()
    {
        using var server = OpenSslServer.Start(authority.Issue(Leaf.Good));

        var seen = await Surveying.AskAsync(server.Port);

        Assert.Equal(["taken up"], seen.Back(ResumptionWay.SessionId));
        Assert.Equal(["taken up"], seen.Back(ResumptionWay.Ticket));
        Assert.Equal(["taken up"], seen.Back(ResumptionWay.PreSharedKey));
        Assert.Equal(["from the start"], seen.Back(ResumptionWay.PreSharedKeyAlone));
        Assert.Equal(("pass", "pass", "pass", "pass"), (seen.Check("TLS-0056"), seen.Check("TLS-0057"), seen.Check("TLS-0058"), seen.Check("TLS-0060")));
    }

    [LabFact(Needs = "openssl")]
    public async Task A_server_that_takes_a_tickets_key_alone_is_told()
    {
        using var server = OpenSslServer.Start(authority.Issue(Leaf.Good), "-allow_no_dhe_kex");

        var seen = await Surveying.AskAsync(server.Port);

        Assert.Equal(["taken up"], seen.Back(ResumptionWay.PreSharedKeyAlone));
        Assert.Equal("Resumption in TLS 1.3 works without forward secrecy", seen.Failure("TLS-0058").Title);
    }

    [LabFact(Needs = "openssl")]
    public async Task A_server_that_gives_no_tickets_in_TLS_1_3_is_told()
    {
        using var server = OpenSslServer.Start(authority.Issue(Leaf.Good), "-num_tickets", "0");

        var seen = await Surveying.AskAsync(server.Port);

        Assert.Equal(["not given"], seen.Back(ResumptionWay.PreSharedKey));
        Assert.Equal(("fail", "n/a"), (seen.Check("TLS-0058"), seen.Check("TLS-0060")));
    }

    [LabFact(Needs = "nginx")]
    public async Task A_rate_is_told_under_the_deep_profile()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.Good), "ssl_protocols TLSv1.2 TLSv1.3; ssl_session_cache shared:lab:1m;");

        var seen = await Surveying.AskAsync(server.Port, SurveyProfile.Deep);

        var all = Enumerable.Repeat("taken up", 5);
        Assert.Equal(all, seen.Back(ResumptionWay.SessionId));
        Assert.Equal(all, seen.Back(ResumptionWay.Ticket));
        Assert.Equal(all, seen.Back(ResumptionWay.PreSharedKey));
    }

    /// <summary>Servers store a session after their Finished has left: a busy one is still at it when the client is back.</summary>
    [LabFact(Needs = "nginx")]
    public async Task A_session_that_is_not_kept_yet_when_the_client_is_back_is_asked_for_again()
    {
        var leaf = authority.Issue(Leaf.Good);
        using var keeps = Nginx.Start(leaf, "ssl_session_cache shared:lab:1m;");
        using var forgets = Nginx.Start(leaf);
        var (number, early) = (0, 0);
        await using var path = new HostilePeer(new Misbehaviour("keeps sessions late", Expected.Works, async client =>
        {
            var at = await Interposed.ReadAsync(client, Interlocked.Increment(ref number), keeps.Port);
            await (Aim.BackById(at) && Interlocked.Increment(ref early) == 1 ? at.To(forgets.Port) : at).RelayAsync();
        }), leaf);

        var seen = await Surveying.AskAsync(path.Port);

        Assert.Equal(2, early);
        Assert.Equal(["taken up"], seen.Back(ResumptionWay.SessionId));
        Assert.Equal("pass", seen.Check("TLS-0056"));
    }

    [LabFact(Needs = "nginx")]
    public async Task Nginx_as_it_comes_names_sessions_and_keeps_none()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.Good));

        var seen = await Surveying.AskAsync(server.Port);

        Assert.Equal(["from the start"], seen.Back(ResumptionWay.SessionId));
        Assert.Equal(("fail", "pass", "pass"), (seen.Check("TLS-0056"), seen.Check("TLS-0057"), seen.Check("TLS-0058")));
    }

    [LabFact(Needs = "apache2")]
    public async Task Apache_takes_tickets_up_in_both_versions()
    {
        using var server = Apache.Start(authority.Issue(Leaf.Good));

        var seen = await Surveying.AskAsync(server.Port);

        Assert.Equal(("pass", "pass"), (seen.Check("TLS-0057"), seen.Check("TLS-0058")));
    }

    [LabFact(Needs = "gnutls-serv")]
    public async Task A_server_with_another_library_takes_sessions_up()
    {
        using var server = GnuTlsServer.Start(authority.Issue(Leaf.GoodRsa));

        var seen = await Surveying.AskAsync(server.Port);

        Assert.Equal(["taken up"], seen.Back(ResumptionWay.Ticket));
        Assert.Equal(["taken up"], seen.Back(ResumptionWay.PreSharedKey));
    }
}
