using System.Net;
using System.Net.Sockets;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Probes;
using Sallyport.Targets;
using Sallyport.Verdicts;
using Xunit;

namespace Sallyport.Tests.Probes;

public sealed class SurveyTests
{
    private static readonly ProbeBudget Impatient = new() { StepTimeout = TimeSpan.FromSeconds(1), SlowPace = TimeSpan.FromMilliseconds(1) };

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\nServer: x\r\n\r\n", ServiceKind.PlainHttp)]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n", ServiceKind.Ssh)]
    [InlineData("220 ready\r\n", ServiceKind.Other)]
    public async Task Other_services_are_told_by_one_visit_and_seven_first_messages(string answer, ServiceKind kind)
    {
        await using var server = LoopbackServer.Answering(System.Text.Encoding.ASCII.GetBytes(answer));

        var seen = await ObserveAsync(server.Endpoint, new ProbeBudget());

        var endpoint = seen.Endpoints.Single();
        Assert.Equal((kind, 7, 8), (endpoint.FirstAnswer?.Kind, endpoint.Service?.Stimuli.Count(exchange => exchange.Reaction == Reaction.Answer), seen.Connections));
        Assert.Equal(Verdict.NotTls, Judge(seen));
    }

    [Fact]
    public async Task Under_the_quick_profile_one_visit_tells_another_service()
    {
        await using var server = LoopbackServer.Answering("SSH-2.0-OpenSSH_9.2\r\n"u8.ToArray());

        var seen = await ObserveAsync(server.Endpoint, new SurveyOptions { Profile = SurveyProfile.Quick });

        Assert.Equal((ServiceKind.Ssh, null, 1), (seen.Endpoints.Single().FirstAnswer?.Kind, seen.Endpoints.Single().Service, seen.Connections));
        Assert.Equal(Verdict.NotTls, Judge(seen));
    }

    [Fact]
    public async Task A_port_that_nothing_listens_on_is_closed()
    {
        using var unused = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        unused.Bind(new IPEndPoint(IPAddress.Loopback, 0));

        var seen = await ObserveAsync((IPEndPoint)unused.LocalEndPoint!, new ProbeBudget());

        Assert.Equal((PortState.Closed, Verdict.NotOpen), (seen.Endpoints.Single().Reach.State, Judge(seen)));
    }

    [Fact]
    public async Task A_peer_that_says_nothing_is_open_and_undecided()
    {
        await using var server = LoopbackServer.Silent();

        var seen = await ObserveAsync(server.Endpoint, Impatient with { StepTimeout = TimeSpan.FromSeconds(2) });

        Assert.Equal((PortState.Open, ServiceKind.Silent), (seen.Endpoints.Single().Reach.State, seen.Endpoints.Single().FirstAnswer?.Kind));
        Assert.Equal(Verdict.Inconclusive, Judge(seen));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Never_more_connections_are_open_than_the_budget_allows(int most)
    {
        await using var server = LoopbackServer.Silent();

        var seen = await ObserveAsync(server.Endpoint, Impatient with { MaxConnections = most });

        Assert.InRange(server.MostAtOnce, 1, most);
        Assert.InRange(server.Accepted, 2, seen.Connections);
    }

    [Fact]
    public async Task A_peer_that_drops_every_connection_ends_in_an_observation()
    {
        await using var server = LoopbackServer.Dropping();

        var seen = await ObserveAsync(server.Endpoint, Impatient);

        Assert.Null(seen.CutShort);
        Assert.NotEqual(Verdict.Secure, Judge(seen));
    }

    [Fact]
    public async Task Cancelling_midway_returns_what_is_known_and_throws_nothing()
    {
        await using var server = LoopbackServer.Silent();
        using var cancellation = new CancellationTokenSource();

        var observing = ObserveAsync(server.Endpoint, new ProbeBudget(), cancellation.Token);
        await server.FirstCame.Task;
        await cancellation.CancelAsync();
        var seen = await observing;

        Assert.Equal("the run was interrupted", seen.CutShort);
        Assert.Equal(Verdict.Inconclusive, Judge(seen));
    }

    [Fact]
    public async Task A_run_cancelled_before_its_start_is_an_empty_observation()
    {
        await using var server = LoopbackServer.Silent();

        var seen = await ObserveAsync(server.Endpoint, new ProbeBudget(), new CancellationToken(canceled: true));

        Assert.Equal((0, 0, "the run was interrupted"), (seen.Endpoints.Length, seen.Connections, seen.CutShort));
    }

    private static Verdict Judge(HostObservation seen) => Judgement.Of(seen, KnowledgeBase.Embedded).Verdict;

    private static Task<HostObservation> ObserveAsync(IPEndPoint endpoint, ProbeBudget budget, CancellationToken token = default) => ObserveAsync(endpoint, new SurveyOptions { Budget = budget }, token);

    private static Task<HostObservation> ObserveAsync(IPEndPoint endpoint, SurveyOptions options, CancellationToken token = default)
    {
        Assert.Null(TargetParser.Parse(endpoint.ToString(), out var target));
        return new Survey(options, TimeProvider.System).ObserveAsync(target!, token);
    }
}
