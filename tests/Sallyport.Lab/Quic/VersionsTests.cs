using System.Net;
using System.Net.Sockets;
using Sallyport.Checks;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Sallyport.Observations;
using Sallyport.Probes;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Quic;
using Xunit;

namespace Sallyport.Lab.Quic;

/// <summary>QUIC servers are found by their own list of versions; where none is, closed and silent are told apart.</summary>
public sealed class VersionsTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    [LabFact(Needs = "caddy")]
    public async Task Caddy_speaks_version_1_and_keeps_what_it_advertises()
    {
        using var server = Caddy.Start(authority.Issue(Leaf.Good));

        var assessment = await Probing.AssessAsync(server.Port);

        Assert.Contains(1u, Assert.IsType<QuicAnswer.Negotiated>(assessment.Endpoint().Quic?.Answer).Versions);
        Assert.True(assessment.Result("QUIC-0139") is CheckResult.Passed, assessment.Result("QUIC-0139").Told());
        Assert.True(assessment.Result("HTTP-0153") is CheckResult.Passed, assessment.Result("HTTP-0138").Told());
    }

    [LabFact(Needs = "gtlsserver")]
    public async Task Ngtcp2_speaks_version_1()
    {
        using var server = NgTcp2Server.Start(authority.Issue(Leaf.Good));
        var dialer = new Dialer(new ProbeBudget(), TimeProvider.System);

        var seen = await new QuicProbe(dialer, new IPEndPoint(IPAddress.Loopback, server.Port)).AskAsync(TimeSpan.FromMilliseconds(1), CancellationToken.None);

        Assert.True(seen.Answer is QuicAnswer.Negotiated negotiated && negotiated.Versions.Contains(1u), seen.Answer.Words);
    }

    [LabFact(Needs = "nginx")]
    public async Task An_advertisement_that_nothing_stands_behind_is_found()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.Good), "add_header Alt-Svc 'h3=\":$server_port\"; ma=60' always;");

        var assessment = await Probing.AssessAsync(server.Port);

        Assert.IsType<QuicAnswer.PortUnreachable>(assessment.Endpoint().Quic?.Answer);
        Assert.True(assessment.Result("QUIC-0139") is CheckResult.DoesNotApply, assessment.Result("QUIC-0139").Told());
        Assert.True(assessment.Result("HTTP-0153") is CheckResult.Failed, assessment.Result("HTTP-0138").Told());
    }

    [LabFact(Needs = "nginx")]
    public async Task A_silent_port_is_told_as_silent_and_costs_little_time()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.Good), "add_header Alt-Svc 'h3=\":$server_port\"' always;");
        using var silent = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        silent.Bind(new IPEndPoint(IPAddress.Loopback, server.Port));

        var assessment = await Probing.AssessAsync(server.Port);

        Assert.IsType<QuicAnswer.NoDatagram>(assessment.Endpoint().Quic?.Answer);
        Assert.True(assessment.Result("QUIC-0139") is CheckResult.Undecided, assessment.Result("QUIC-0139").Told());
        Assert.True(assessment.Result("HTTP-0153") is CheckResult.Failed, assessment.Result("HTTP-0138").Told());
        Assert.True(assessment.Endpoint().Quic!.Took < TimeSpan.FromSeconds(1), $"{assessment.Endpoint().Quic}");
    }
}
