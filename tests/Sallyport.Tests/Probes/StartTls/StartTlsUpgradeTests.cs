using System.Text;
using Sallyport.Observations;
using Sallyport.Probes;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.StartTls;
using Sallyport.Targets;
using Sallyport.Wire.StartTls;
using Xunit;

namespace Sallyport.Tests.Probes.StartTls;

/// <summary>The dialogue on every connection: what is kept of it, and what whoever dialled gets.</summary>
public sealed class StartTlsUpgradeTests
{
    private const string GoAhead = "220 go\r\n";

    [Fact]
    public async Task After_the_go_ahead_the_connection_carries_what_it_is_given()
    {
        await using var server = MailServer.Of(async peer =>
        {
            await peer.OfferAsync();
            await peer.SayAsync(GoAhead);
            Assert.Equal("hello", await peer.HearAsync());
            await peer.SayAsync("answer");
            await peer.HoldAsync();
        });

        var (seen, received) = await DialAsync(server);

        Assert.IsType<StartTlsEnd.Upgraded>(seen.End);
        Assert.Equal("answer", received);
        Assert.Equal("220 mail.example ESMTP", seen.Greeting);
        Assert.Equal([true, false, true, false, true], seen.Transcript.Select(part => part.ByServer));
    }

    [Theory]
    [InlineData("502 no\r\n", "refused", "the server did not go over to TLS")]
    [InlineData("454 later\r\n", "turned-away", "the server turned the connection away for now")]
    [InlineData("220 g\0o\r\n", "malformed", "the server did not go over to TLS")]
    public async Task Another_answer_has_its_own_end_and_no_byte_of_TLS_is_sent(string answer, string end, string fault)
    {
        var behind = string.Empty;
        await using var server = MailServer.Of(async peer =>
        {
            await peer.OfferAsync();
            await peer.SayAsync(answer);
            behind = await peer.HearAsync();
        });

        var (seen, received) = await DialAsync(server);

        Assert.Equal(end, seen.End.Word);
        Assert.Equal(fault, received);
        Assert.DoesNotContain("hello", behind, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_list_it_is_not_asked_for_it()
    {
        var heard = string.Empty;
        await using var server = MailServer.Of(async peer =>
        {
            await peer.SayAsync("220 mail.example ESMTP\r\n");
            await peer.HearAsync();
            await peer.SayAsync("250-mail.example\r\n250 HELP\r\n");
            heard = await peer.HearAsync();
        });

        var (seen, _) = await DialAsync(server);

        Assert.IsType<StartTlsEnd.NotOffered>(seen.End);
        Assert.DoesNotContain("STARTTLS", heard, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, NetworkFault.Closed)]
    [InlineData(true, NetworkFault.Reset)]
    public async Task A_dialogue_that_breaks_off_is_told_as_the_network_told_it(bool resets, NetworkFault fault)
    {
        await using var server = MailServer.Of(async peer =>
        {
            await peer.OfferAsync();
            if (resets) peer.Reset();
        });

        var (seen, received) = await DialAsync(server);

        Assert.Equal(fault, Assert.IsType<StartTlsEnd.Interrupted>(seen.End).Fault);
        Assert.Equal(fault.Words(), received);
    }

    [Fact]
    public async Task Silence_ends_with_the_step_and_is_no_refusal()
    {
        await using var server = LoopbackServer.Silent();

        var (seen, _) = await DialAsync(server, TimeSpan.FromSeconds(1));

        Assert.Equal(NetworkFault.TimedOut, Assert.IsType<StartTlsEnd.Interrupted>(seen.End).Fault);
        Assert.False(seen.End.IsNo);
    }

    [Fact]
    public async Task Of_several_dialogues_the_one_that_tells_most_is_kept()
    {
        var connections = 0;
        await using var server = MailServer.Of(async peer =>
        {
            if (++connections != 2) return;
            await peer.OfferAsync();
            await peer.SayAsync(GoAhead);
            await peer.HoldAsync();
        });
        var dialer = new Dialer(new ProbeBudget { StepTimeout = TimeSpan.FromSeconds(15) }, TimeProvider.System);
        var upgrade = new StartTlsUpgrade(StartTlsProtocol.Smtp, "mail.example");

        foreach (var end in (string[])["interrupted", "upgraded", "upgraded"])
        {
            using var connection = Assert.IsType<DialResult.Connected>(await dialer.Through(upgrade).DialAsync(server.Endpoint, default)).Connection;
            Assert.Equal(end, upgrade.Seen!.End.Word);
        }
    }

    [Fact]
    public async Task What_comes_behind_the_go_ahead_in_plain_text_is_kept_apart()
    {
        await using var server = MailServer.Of(async peer =>
        {
            await peer.OfferAsync();
            await peer.SayAsync(GoAhead + "250 planted\r\n");
            await peer.HoldAsync();
        });

        var (seen, _) = await DialAsync(server);

        Assert.Equal("250 planted\r\n", Encoding.Latin1.GetString(seen.Surplus.AsSpan()));
        Assert.True(seen.HasForeignText);
    }

    [Fact]
    public void Only_targets_that_ask_for_a_dialogue_get_one()
    {
        var plain = new Target { Input = "mail.example", Host = "mail.example", Port = Port.Https };

        Assert.Null(StartTlsUpgrade.For(plain));
        Assert.NotNull(StartTlsUpgrade.For(plain with { StartTls = StartTlsProtocol.Imap }));
    }

    /// <summary>Dials through the dialogue, says hello, and gives what came back or how it ended.</summary>
    private static async Task<(StartTlsObservation Seen, string Received)> DialAsync(LoopbackServer server, TimeSpan? step = null)
    {
        var dialer = new Dialer(new ProbeBudget { StepTimeout = step ?? TimeSpan.FromSeconds(15) }, TimeProvider.System);
        var upgrade = new StartTlsUpgrade(StartTlsProtocol.Smtp, "mail.example");
        using var connection = Assert.IsType<DialResult.Connected>(await dialer.Through(upgrade).DialAsync(server.Endpoint, default)).Connection;
        if (await connection.SendAsync("hello"u8.ToArray()) is { } unsent) return (upgrade.Seen!, unsent.Words());

        var buffer = new byte[64];
        var (count, fault) = await connection.ReceiveAsync(buffer);
        return (upgrade.Seen!, fault?.Words() ?? Encoding.Latin1.GetString(buffer, 0, count));
    }
}
