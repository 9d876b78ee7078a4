using Sallyport.Observations;
using Sallyport.Probes;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.StartTls;
using Sallyport.Targets;
using Sallyport.Wire.StartTls;
using Xunit;

namespace Sallyport.Tests.Probes.StartTls;

/// <summary>What becomes of a command that is sent behind the one that starts TLS.</summary>
public sealed class InjectionProbeTests
{
    /// <summary>For a peer that answers: a machine busy with other tests must not make silence of it.</summary>
    private static readonly TimeSpan Ample = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData("221 bye\r\n", InjectionResult.Discarded)]
    [InlineData("250 fine\r\n221 bye\r\n", InjectionResult.Executed)]
    [InlineData("500 what?\r\n221 bye\r\n", InjectionResult.Executed)]
    [InlineData("", InjectionResult.Undecided)]
    [InlineData("so long", InjectionResult.Undecided)]
    public async Task The_answers_inside_TLS_tell(string inside, InjectionResult expected)
    {
        var heard = string.Empty;
        await using var server = MailServer.Of(async peer =>
        {
            heard = await peer.OfferAsync();
            await peer.SecureAsync(inside);
        });

        var seen = await TryAsync(server);

        Assert.Equal(expected, seen.Result);
        Assert.Equal("STARTTLS\r\nNOOP\r\n", heard);
        Assert.Equal(inside, System.Text.Encoding.Latin1.GetString(seen.Inside.AsSpan()));
    }

    [Theory]
    [InlineData("502 not with that behind it\r\n", "", "502")]
    [InlineData("421 too much at once\r\n", "", "421")]
    [InlineData("220 go\r\n", "500 what?\r\n", "other than TLS")]
    [InlineData("220 go\r\n", "\u0015\u0003\u0003\0\u0002\u0002\n", "unexpected_message")]
    public async Task A_server_that_makes_no_TLS_of_it_executes_nothing_inside(string answer, string toTheHello, string words)
    {
        await using var server = MailServer.Of(async peer =>
        {
            await peer.OfferAsync();
            await peer.SayAsync(answer);
            await peer.HearAsync();
            await peer.SayAsync(toTheHello);
            await peer.HoldAsync();
        });

        var seen = await TryAsync(server);

        Assert.Equal(InjectionResult.Discarded, seen.Result);
        Assert.Contains(words, seen.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, InjectionResult.Discarded)]
    [InlineData(int.MaxValue, InjectionResult.Discarded)]
    public async Task One_drop_is_asked_again_and_two_are_an_answer(int drops, InjectionResult expected)
    {
        var connections = 0;
        await using var server = MailServer.Of(async peer =>
        {
            var dropped = ++connections <= drops;
            await peer.OfferAsync();
            if (dropped) await peer.SayAsync("220 go\r\n");
            else await peer.SecureAsync("221 bye\r\n");
        });

        var seen = await TryAsync(server);

        Assert.Equal((expected, 2), (seen.Result, connections));
        Assert.Equal(drops > 1, seen.Words.Contains("dropped the connection twice", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Silence_decides_nothing()
    {
        await using var server = MailServer.Of(async peer =>
        {
            await peer.OfferAsync();
            await peer.SayAsync("220 go\r\n");
            await peer.HoldAsync();
        });

        var seen = await TryAsync(server, patience: Short);

        Assert.Equal(InjectionResult.Undecided, seen.Result);
        Assert.EndsWith("no answer in time", seen.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_protocol_without_room_for_a_command_is_not_tried()
    {
        await using var server = LoopbackServer.Silent();

        Assert.Equal(InjectionResult.NotPossible, (await TryAsync(server, StartTlsProtocol.Ldap)).Result);
        Assert.Equal(0, server.Accepted);
    }

    private static async Task<InjectionObservation> TryAsync(LoopbackServer server, StartTlsProtocol protocol = StartTlsProtocol.Smtp, TimeSpan? patience = null)
    {
        var dialer = new Dialer(new ProbeBudget { StepTimeout = patience ?? Ample }, TimeProvider.System);
        var target = new Target { Input = "mail.example", Host = "mail.example", Port = Port.Https, StartTls = protocol };
        return await new InjectionProbe(dialer, server.Endpoint, target).TryAsync(protocol, default);
    }
}
