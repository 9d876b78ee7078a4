using System.Net;
using System.Net.Sockets;
using System.Text;
using Sallyport.Observations;
using Sallyport.Probes;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Service;
using Sallyport.Probes.Tls;
using Sallyport.Services;
using Sallyport.Wire.Tor;
using Xunit;

namespace Sallyport.Tests.Probes.Service;

/// <summary>Each way in which a port can react is told as what it is.</summary>
public sealed class StimulusProbeTests
{
    private static readonly TimeSpan Patient = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Impatient = TimeSpan.FromMilliseconds(200);

    [Fact]
    public async Task An_answer_is_kept_beside_what_was_said()
    {
        await using var server = LoopbackServer.Answering("SSH-2.0-x\r\n"u8.ToArray());

        var exchange = await SendAsync(server, Stimulus.Ssh);

        Assert.Equal((Stimulus.Ssh, Reaction.Answer, "SSH-2.0-x\r\n"), (exchange.Stimulus, exchange.Reaction, Text(exchange)));
        Assert.Equal("SSH-2.0-Sallyport\r\n", Encoding.ASCII.GetString(exchange.Sent.AsSpan()));
        Assert.True(StimulusReading.Proves(exchange));
    }

    [Fact]
    public async Task Closing_is_told_from_resetting_and_both_from_silence()
    {
        await using var closing = new LoopbackServer(async (socket, token) => await socket.ReceiveAsync(new byte[64], token));
        await using var resetting = new LoopbackServer(async (socket, token) =>
        {
            await socket.ReceiveAsync(new byte[64], token);
            socket.LingerState = new LingerOption(enable: true, 0);
        });
        await using var silent = LoopbackServer.Silent();

        Assert.Equal(Reaction.Close, (await SendAsync(closing, Stimulus.Junk)).Reaction);
        Assert.Equal(Reaction.Reset, (await SendAsync(resetting, Stimulus.Junk)).Reaction);
        Assert.Equal(Reaction.Silence, (await SendAsync(silent, Stimulus.Junk, Impatient)).Reaction);
    }

    [Fact]
    public async Task Without_a_connection_nothing_was_asked()
    {
        using var unused = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        unused.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        await using var server = LoopbackServer.Silent();

        Assert.Equal(Reaction.NotAsked, (await Probe((IPEndPoint)unused.LocalEndPoint!).SendAsync(Stimulus.Ssh, Patient, default)).Reaction);
        Assert.Equal(Reaction.NotAsked, (await Probe(server.Endpoint).SendAsync(Stimulus.Ssh, Patient, new CancellationToken(canceled: true))).Reaction);
    }

    [Fact]
    public async Task Who_speaks_first_is_heard_without_a_word()
    {
        await using var server = new LoopbackServer(async (socket, token) => await socket.SendAsync("220 ready\r\n"u8.ToArray(), token));

        var exchange = await SendAsync(server, Stimulus.Silence);

        Assert.Equal((0, "220 ready\r\n"), (exchange.Sent.Length, Text(exchange)));
    }

    [Fact]
    public async Task An_HTTP_response_is_read_until_the_other_side_closes()
    {
        await using var server = new LoopbackServer(async (socket, token) =>
        {
            await socket.ReceiveAsync(new byte[4096], token);
            await socket.SendAsync("HTTP/1.0 200 OK\r\n"u8.ToArray(), token);
            await Task.Delay(50, token);
            await socket.SendAsync("\r\nhello"u8.ToArray(), token);
        });

        Assert.Equal("HTTP/1.0 200 OK\r\n\r\nhello", Text(await SendAsync(server, Stimulus.PlainHttp)));
    }

    [Fact]
    public async Task A_response_whose_end_does_not_come_is_an_answer_all_the_same()
    {
        await using var server = LoopbackServer.Answering("HTTP/1.0 200 OK\r\n\r\nhel"u8.ToArray());

        var exchange = await SendAsync(server, Stimulus.PlainHttp, Impatient);

        Assert.Equal((Reaction.Answer, "HTTP/1.0 200 OK\r\n\r\nhel"), (exchange.Reaction, Text(exchange)));
    }

    [Theory]
    [InlineData(Stimulus.PlainHttp)]
    [InlineData(Stimulus.Socks)]
    public async Task Of_a_flood_four_kibibytes_are_kept(Stimulus stimulus)
    {
        await using var server = LoopbackServer.Flooding();

        Assert.InRange((await SendAsync(server, stimulus)).Answer.Length, 1, 4096);
    }

    [Fact]
    public async Task What_is_said_inside_TLS_is_answered_inside_TLS()
    {
        await using var server = SecureServer.Saying(VersionsCell.Client.ToArray());

        var exchange = await InsideAsync(server);

        Assert.Equal(Reaction.Answer, exchange.Reaction);
        Assert.Equal(VersionsCell.Client.ToArray(), exchange.Answer.ToArray());
        Assert.True(StimulusReading.Proves(exchange));
    }

    [Fact]
    public async Task Inside_TLS_closing_and_silence_are_told_apart_too()
    {
        await using var closing = SecureServer.Closing();
        await using var silent = SecureServer.Saying();

        Assert.Equal(Reaction.Close, (await InsideAsync(closing)).Reaction);
        Assert.Equal(Reaction.Silence, (await InsideAsync(silent, Impatient)).Reaction);
    }

    [Fact]
    public async Task Where_no_TLS_answers_nothing_was_asked_inside_it()
    {
        await using var server = LoopbackServer.Answering("SSH-2.0-x\r\n"u8.ToArray());

        Assert.Equal(Reaction.NotAsked, (await InsideAsync(server)).Reaction);
    }

    [Fact]
    public void Every_stimulus_has_its_bytes_and_no_two_the_same()
    {
        var all = Enum.GetValues<Stimulus>().Select(stimulus => Convert.ToHexString(StimulusBytes.Of(stimulus).AsSpan())).ToList();

        Assert.Distinct(all);
        Assert.NotEqual(StimulusBytes.Of(Stimulus.OpenVpn).ToArray(), StimulusBytes.Of(Stimulus.OpenVpn).ToArray());
        Assert.Equal("000e381111111111111111111111", Convert.ToHexStringLower(StimulusBytes.Of(Stimulus.Junk).AsSpan()));
    }

    [Fact]
    public void The_quick_profile_says_nothing_and_the_deep_one_waits_in_silence_too()
    {
        Assert.Empty(StimulusPlan.Of(SurveyProfile.Quick, speaksTls: true));
        Assert.Equal([Stimulus.PlainHttp, Stimulus.Ssh, Stimulus.OpenVpn], StimulusPlan.Of(SurveyProfile.Standard, speaksTls: true).AsEnumerable());
        Assert.Equal([Stimulus.PlainHttp, Stimulus.Ssh, Stimulus.OpenVpn, Stimulus.Junk, Stimulus.Socks, Stimulus.Rdp, Stimulus.PostgreSql], StimulusPlan.Of(SurveyProfile.Standard, speaksTls: false).AsEnumerable());
        Assert.Contains(Stimulus.Silence, StimulusPlan.Of(SurveyProfile.Deep, speaksTls: true));
        Assert.DoesNotContain(Enum.GetValues<SurveyProfile>(), profile => StimulusPlan.Of(profile, speaksTls: true).Any(StimulusPlan.IsInsideTls));
    }

    private static Task<StimulusExchange> SendAsync(LoopbackServer server, Stimulus stimulus, TimeSpan? patience = null) => Probe(server.Endpoint).SendAsync(stimulus, patience ?? Patient, default);

    private static Task<StimulusExchange> InsideAsync(LoopbackServer server, TimeSpan? patience = null) =>
        Probe(server.Endpoint).SendInsideAsync(Stimulus.Tor, HandshakePlan.Ordinary("localhost"), patience ?? Patient, default);

    private static StimulusProbe Probe(IPEndPoint endpoint) => new(new Dialer(new ProbeBudget(), TimeProvider.System), endpoint);

    private static string Text(StimulusExchange exchange) => Encoding.Latin1.GetString(exchange.Answer.AsSpan());
}
