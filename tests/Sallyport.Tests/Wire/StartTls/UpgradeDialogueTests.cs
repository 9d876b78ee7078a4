using Sallyport.Wire.StartTls;
using Xunit;

namespace Sallyport.Tests.Wire.StartTls;

public sealed class UpgradeDialogueTests
{
    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Dialogues.All.Count)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_dialogue_ends_as_the_server_meant_it(int row)
    {
        var (protocol, turns, end, words) = Dialogues.All[row];

        var (outcome, _, surplus) = Conversation.Hold(protocol, turns);

        Assert.Equal((end, words), (outcome?.End, outcome?.Reason + outcome?.Reply));
        if (end == UpgradeEnd.Upgraded) Assert.Empty(surplus);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_pieces_that_a_dialogue_comes_in_change_nothing(int row)
    {
        var (protocol, turns, _, _) = Dialogues.All[row];
        var whole = Conversation.Hold(protocol, turns);

        Assert.All(Enumerable.Range(1, 7), piece => Assert.Equal((whole.Outcome, whole.Said), (Conversation.Hold(protocol, turns, piece).Outcome, Conversation.Hold(protocol, turns, piece).Said)));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_dialogue_cut_short_has_no_outcome_yet(int row)
    {
        var (protocol, turns, end, _) = Dialogues.All[row];
        if (end == UpgradeEnd.Malformed) return;

        Assert.Null(Conversation.Hold(protocol, [.. turns[..^1], turns[^1][..^1]]).Outcome is { End: UpgradeEnd.Upgraded } early ? early : null);
    }

    [Fact]
    public void Every_protocol_has_a_go_ahead_and_a_no_among_the_cases() =>
        Assert.All(Enum.GetValues<StartTlsProtocol>().Except([StartTlsProtocol.Lmtp, StartTlsProtocol.XmppServer]), protocol => Assert.True(
            Dialogues.All.Any(row => row.Protocol == protocol && row.End == UpgradeEnd.Upgraded) && Dialogues.All.Any(row => row.Protocol == protocol && row.End == UpgradeEnd.NotOffered),
            $"{protocol}"));

    [Theory]
    [InlineData(StartTlsProtocol.Smtp, "EHLO sallyport.invalid\r\nSTARTTLS\r\n")]
    [InlineData(StartTlsProtocol.Lmtp, "LHLO sallyport.invalid\r\nSTARTTLS\r\n")]
    [InlineData(StartTlsProtocol.Imap, "a1 CAPABILITY\r\na2 STARTTLS\r\n")]
    [InlineData(StartTlsProtocol.Pop3, "CAPA\r\nSTLS\r\n")]
    [InlineData(StartTlsProtocol.Sieve, "STARTTLS\r\n")]
    [InlineData(StartTlsProtocol.Ftp, "FEAT\r\nAUTH TLS\r\n")]
    [InlineData(StartTlsProtocol.Nntp, "CAPABILITIES\r\nSTARTTLS\r\n")]
    [InlineData(StartTlsProtocol.Irc, "CAP LS 302\r\nSTARTTLS\r\n")]
    [InlineData(StartTlsProtocol.Postgres, "\0\0\0\u0008\u0004\u00D2\u0016\u002F")]
    [InlineData(StartTlsProtocol.MySql, "\u0020\0\0\u0001\0\u008A\0\0\0\0\0\u0001\u0021\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0")]
    [InlineData(StartTlsProtocol.Rdp, "\u0003\0\0\u0013\u000E\u00E0\0\0\0\0\0\u0001\0\u0008\0\u0003\0\0\0")]
    [InlineData(StartTlsProtocol.Ldap, "\u0030\u001D\u0002\u0001\u0001\u0077\u0018\u0080\u00161.3.6.1.4.1.1466.20037")]
    public void The_client_says_what_the_protocol_asks_for_and_nothing_else(StartTlsProtocol protocol, string said) =>
        Assert.Equal(said, Conversation.Hold(protocol, Dialogues.All.First(row => row.Protocol == protocol && row.End == UpgradeEnd.Upgraded).Turns).Said);

    [Fact]
    public void What_comes_behind_the_go_ahead_is_kept_apart() =>
        Assert.Equal("250 injected\r\n", Conversation.Hold(StartTlsProtocol.Smtp, ["220 mx\r\n", "250-mx\r\n250 STARTTLS\r\n", "220 go\r\n250 injected\r\n"]).Surplus);

    [Fact]
    public void A_command_is_put_into_one_piece_with_the_one_that_starts_TLS() =>
        Assert.EndsWith("a2 STARTTLS\r\na3 NOOP\r\n", Conversation.Hold(StartTlsProtocol.Imap, ["* OK\r\n", "* CAPABILITY STARTTLS\r\na1 OK\r\n"], pipelined: "a3 NOOP\r\n").Said);

    [Theory]
    [InlineData("220-more\r\n", "512 lines came without an answer")]
    [InlineData("220-more and more and more and more and more and more and more\r\n", "16 KiB came without an answer")]
    [InlineData("more", "a line of more than 8192 octets")]
    public void An_endless_banner_is_given_up(string part, string reason)
    {
        var (outcome, said, _) = Conversation.Hold(StartTlsProtocol.Smtp, [.. Enumerable.Repeat(part, 10_000)]);

        Assert.Equal((UpgradeOutcome.Malformed(reason), string.Empty), (outcome, said));
    }

    [Fact]
    public void A_domain_cannot_break_out_of_the_stream_header()
    {
        using var dialogue = new UpgradeDialogue(UpgradeScripts.For(StartTlsProtocol.Xmpp, "a'/><b>.example"));

        Assert.Contains("to='ab.example'", System.Text.Encoding.ASCII.GetString(dialogue.Start().Span));
    }
}
