using System.Net;
using System.Net.Sockets;
using Sallyport.Knowledge.Services;
using Sallyport.Observations;
using Sallyport.Probes;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Service;
using Sallyport.Probes.Tls;
using Sallyport.Services;
using Sallyport.Targets;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tor;
using Xunit;

namespace Sallyport.Tests.Probes.Service;

/// <summary>A survey against servers that hand connections on by their first bytes, close, and keep silent.</summary>
public sealed class ServiceSurveyTests
{
    private static readonly byte[] Alert = [0x15, 3, 3, 0, 2, 2, 40];

    private static EndpointObservation Tls { get; } = Hosts.Open("127.0.0.1");

    [Fact]
    public async Task A_multiplexer_shows_both_services()
    {
        await using var server = Multiplexer();
        var survey = Survey(server.Endpoint);

        survey.Begin(speaksTls: true, default);
        var service = await survey.AskAsync(Tls, default);

        Assert.Equal([(Stimulus.PlainHttp, Reaction.Answer), (Stimulus.Ssh, Reaction.Answer), (Stimulus.OpenVpn, Reaction.Close)], service!.Stimuli.Select(exchange => (exchange.Stimulus, exchange.Reaction)));
        Assert.Equal(["TLS", "SSH"], Identification.Of(Tls with { Service = service }, RuleBook.Empty).Sides.Select(side => side.Protocol));
    }

    [Fact]
    public async Task A_survey_that_has_begun_does_not_begin_again()
    {
        await using var server = Multiplexer();
        var survey = Survey(server.Endpoint);

        survey.Begin(speaksTls: true, default);
        survey.Begin(speaksTls: false, default);

        Assert.Equal(3, (await survey.AskAsync(Tls, default))!.Stimuli.Length);
        Assert.Equal(3, server.Accepted);
    }

    [Fact]
    public async Task Where_no_TLS_answers_more_protocols_are_tried()
    {
        await using var server = Multiplexer();
        var survey = Survey(server.Endpoint);

        survey.Begin(speaksTls: false, default);

        Assert.Equal(StimulusPlan.Of(SurveyProfile.Standard, speaksTls: false), (await survey.AskAsync(Hosts.OpenButNot("127.0.0.1", ServiceKind.Ssh), default))!.Stimuli.Select(exchange => exchange.Stimulus));
    }

    [Fact]
    public async Task The_quick_profile_and_a_dialogue_before_TLS_ask_nothing()
    {
        await using var server = Multiplexer();
        var quick = Survey(server.Endpoint, SurveyProfile.Quick);
        var mail = new ServiceSurvey(Dialer, server.Endpoint, At(server.Endpoint) with { StartTls = Sallyport.Wire.StartTls.StartTlsProtocol.Smtp }, SurveyProfile.Standard, new(RuleBook.Empty));

        foreach (var survey in new[] { quick, mail }) survey.Begin(speaksTls: true, default);

        Assert.Null(await quick.AskAsync(Tls, default));
        Assert.Null(await mail.AskAsync(Tls, default));
        Assert.Equal(0, server.Accepted);
    }

    [Fact]
    public async Task What_candidates_want_is_asked_inside_TLS()
    {
        await using var server = SecureServer.Of(async (stream, token) =>
        {
            await stream.WriteAsync(VersionsCell.Client.ToArray(), token);
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"u8.ToArray(), token);
            await stream.ShutdownAsync();
        });
        var rule = Products.Rule(EvidenceGroup.Banner, ("http.header.server", "nginx"));
        var survey = Survey(server.Endpoint, rules: new([Products.Of("x", rule, Products.Rule(EvidenceGroup.Protocol, ("tor.reply", "yes"))) with { Ask = ["/a", "/b"] }]));

        survey.Begin(speaksTls: true, default);
        var service = await survey.AskAsync(Tls, default);

        Assert.Equal((Stimulus.Tor, Reaction.Answer), (service!.Stimuli[^1].Stimulus, service.Stimuli[^1].Reaction));
        Assert.Equal(["/a", "/b"], service.Paths.Select(path => path.Path));
    }

    [Fact]
    public async Task Without_TLS_neither_paths_nor_what_belongs_inside_it_are_asked()
    {
        await using var server = Multiplexer();
        var rules = new RuleBook([Products.Of("x", Products.Rule(EvidenceGroup.Reaction, ("port", "443")), Products.Rule(EvidenceGroup.Protocol, ("tor.reply", "yes"))) with { Ask = ["/a"] }]);
        var survey = Survey(server.Endpoint, rules: rules);

        survey.Begin(speaksTls: false, default);
        var service = await survey.AskAsync(Hosts.OpenButNot("127.0.0.1", ServiceKind.Other), default);

        Assert.DoesNotContain(Stimulus.Tor, service!.Stimuli.Select(exchange => exchange.Stimulus));
        Assert.Empty(service.Paths);
    }

    [Fact]
    public async Task A_visit_that_meets_silence_is_given_up_when_another_protocol_answers()
    {
        await using var server = Multiplexer();
        var survey = Survey(server.Endpoint);
        using var giveUp = new CancellationTokenSource();
        var visit = new TaskCompletionSource();

        await survey.WatchAsync(visit.Task, giveUp, default);

        Assert.True(giveUp.IsCancellationRequested);
        Assert.Equal((ServiceKind.Ssh, "the first message of Ssh"), (survey.Other?.Kind, survey.Other?.Asked));
    }

    [Fact]
    public async Task A_visit_that_was_answered_is_watched_no_more()
    {
        await using var server = Multiplexer();
        var survey = Survey(server.Endpoint);
        using var giveUp = new CancellationTokenSource();

        await survey.WatchAsync(Task.CompletedTask, giveUp, default);

        Assert.False(giveUp.IsCancellationRequested);
        Assert.Equal((0, null), (server.Accepted, survey.Other));
    }

    [Fact]
    public async Task A_request_inside_TLS_that_meets_silence_is_given_up_when_what_a_candidate_says_first_is_understood()
    {
        await using var server = SecureServer.Saying([.. VersionsCell.Client]);
        var survey = Survey(server.Endpoint, rules: TorRules);
        using var giveUp = new CancellationTokenSource();

        survey.Begin(speaksTls: true, default);
        survey.Shaken(Shaken);
        await survey.WatchAsync(new TaskCompletionSource().Task, giveUp, default);

        Assert.True(giveUp.IsCancellationRequested);
        var told = survey.Explain(new VisitResult([Shaken with { Http = new HttpExchange("/", default, default, null, "cut short") }]));
        Assert.Equal("no HTTP response: the server said nothing to the request, and answered the first message of Tor", told.Runs[0].Http!.Problem);
        Assert.Single((await survey.AskAsync(Tls, default))!.Stimuli, exchange => exchange.Stimulus == Stimulus.Tor);
    }

    [Fact]
    public async Task A_request_inside_TLS_is_waited_for_when_what_a_candidate_says_first_is_not_understood()
    {
        await using var server = SecureServer.Saying("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray());
        var survey = Survey(server.Endpoint, rules: TorRules);
        using var giveUp = new CancellationTokenSource();
        var visit = new VisitResult([Shaken with { Http = new HttpExchange("/", default, default, null, "late") }]);

        survey.Begin(speaksTls: true, default);
        survey.Shaken(Shaken);
        await survey.WatchAsync(new TaskCompletionSource().Task, giveUp, default);

        Assert.False(giveUp.IsCancellationRequested);
        Assert.Same(visit, survey.Explain(visit));
    }

    [Fact]
    public async Task A_visit_to_a_port_that_is_silent_throughout_is_waited_for()
    {
        await using var server = LoopbackServer.Silent();
        var survey = Survey(server.Endpoint);
        using var giveUp = new CancellationTokenSource();

        await survey.WatchAsync(new TaskCompletionSource().Task, giveUp, default);

        Assert.False(giveUp.IsCancellationRequested);
        Assert.Null(survey.Other);
    }

    /// <summary>A product that the answer of TLS speaks for, and that Tor's first message would prove.</summary>
    private static RuleBook TorRules => new([Products.Of("x", Products.Rule(EvidenceGroup.Reaction, ("tls.version", "tls*")), Products.Rule(EvidenceGroup.Protocol, ("tor.reply", "yes")))]);

    private static HandshakeRun Shaken => new(Tls.Reach, Tls.Tls!.Handshakes[0], [0x16, 3, 3, 0, 1], null);

    private static Dialer Dialer => new(new ProbeBudget(), TimeProvider.System);

    private static ServiceSurvey Survey(IPEndPoint endpoint, SurveyProfile profile = SurveyProfile.Standard, RuleBook? rules = null) => new(Dialer, endpoint, At(endpoint), profile, new(rules ?? RuleBook.Empty));

    private static Target At(IPEndPoint endpoint)
    {
        Assert.Null(TargetParser.Parse(endpoint.ToString(), out var target));
        return target!;
    }

    /// <summary>SSH for who says SSH, a TLS alert for who says GET, and the end of the connection for any other.</summary>
    private static LoopbackServer Multiplexer() => new(async (socket, token) =>
    {
        var buffer = new byte[64];
        var count = await socket.ReceiveAsync(buffer, token);
        if (buffer.AsSpan(0, count).StartsWith("SSH-"u8)) await socket.SendAsync("SSH-2.0-OpenSSH_9.2p1\r\n"u8.ToArray(), token);
        if (buffer.AsSpan(0, count).StartsWith("GET "u8)) await socket.SendAsync(Alert, token);
    });
}
