using Sallyport.Observations;
using Sallyport.Services;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Services;

public sealed class StimulusReadingTests
{
    private const string Sstp = "HTTP/1.1 200 OK\r\nServer: Microsoft-HTTPAPI/2.0\r\ncontent-length: 18446744073709551615\r\nDate: x\r\n\r\n";
    private const string Tor = "\0\0\u0007\0\u0004\0\u0003\0\u0004";

    /// <summary>The protocol's own answers.</summary>
    public static TheoryData<Stimulus> Answered => [.. Own.Keys];

    private static Dictionary<Stimulus, StimulusExchange> Own { get; } = new()
    {
        [Stimulus.Ssh] = Reactions.Ssh,
        [Stimulus.Silence] = Reactions.Answered(Stimulus.Silence, "Welcome\r\nSSH-2.0-x\r\n"),
        [Stimulus.OpenVpn] = Reactions.OpenVpn,
        [Stimulus.Socks] = Reactions.Socks,
        [Stimulus.Rdp] = Reactions.Rdp,
        [Stimulus.PostgreSql] = Reactions.PostgreSql,
        [Stimulus.Sstp] = Reactions.Answered(Stimulus.Sstp, Sstp),
        [Stimulus.Tor] = Reactions.Answered(Stimulus.Tor, Tor),
    };

    [Theory]
    [MemberData(nameof(Answered))]
    public void The_protocols_own_answer_proves_it(Stimulus stimulus) => Assert.True(StimulusReading.Proves(Own[stimulus]));

    [Theory]
    [MemberData(nameof(Answered))]
    public void Another_protocols_answer_proves_nothing(Stimulus stimulus) =>
        Assert.DoesNotContain(Own.Values.Where(other => !SameProtocol(other.Stimulus, stimulus)), other => StimulusReading.Proves(Own[stimulus] with { Answer = other.Answer }));

    [Theory]
    [MemberData(nameof(Answered))]
    public void Half_of_the_answer_proves_nothing(Stimulus stimulus) =>
        Assert.False(StimulusReading.Proves(Own[stimulus] with { Answer = Own[stimulus].Answer[..(Own[stimulus].Answer.Length / 2)] }));

    [Theory]
    [MemberData(nameof(Answered))]
    public void What_is_no_answer_proves_nothing(Stimulus stimulus) =>
        Assert.DoesNotContain(Enum.GetValues<Reaction>(), reaction => reaction != Reaction.Answer && StimulusReading.Proves(Own[stimulus] with { Reaction = reaction }));

    [Theory]
    [InlineData(Stimulus.PlainHttp)]
    [InlineData(Stimulus.Junk)]
    [InlineData(Stimulus.BareHttp)]
    public void What_any_service_may_answer_proves_nothing(Stimulus stimulus) => Assert.DoesNotContain(Own.Values, own => StimulusReading.Proves(own with { Stimulus = stimulus }));

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nContent-Length: 18446744073709551615\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n18446744073709551615")]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 18446744073709551615\r\n\r\n")]
    public void Another_HTTP_response_is_no_SSTP(string answer) => Assert.False(StimulusReading.Proves(Reactions.Answered(Stimulus.Sstp, answer)));

    [Theory]
    [InlineData("SSH-2.0-Sallyport\r\n")]
    [InlineData("unknown command\r\nSSH-2.0-Sallyport\r\n")]
    public void Our_own_words_said_back_prove_nothing(string echo) => Assert.False(StimulusReading.Proves(Reactions.Answered(Stimulus.Ssh, echo)));

    [Theory]
    [InlineData("")]
    [InlineData("SN")]
    [InlineData("E")]
    [InlineData("s")]
    public void Only_one_of_two_letters_is_PostgreSQLs_answer(string answer) => Assert.False(StimulusReading.Proves(Reactions.Answered(Stimulus.PostgreSql, answer)));

    [Fact]
    public void A_reset_proves_OpenVPN_only_when_it_acknowledges_our_session()
    {
        Assert.False(StimulusReading.Proves(Reactions.OpenVpnFor([1, 2, 3, 4, 5, 6, 7, 9])));
        Assert.False(StimulusReading.Proves(Reactions.OpenVpn with { Sent = [] }));
        Assert.False(StimulusReading.Proves(Reactions.OpenVpn with { Answer = [0, 14, 0x40, 9, 9, 9, 9, 9, 9, 9, 9, 0, 0, 0, 0, 0] }));
    }

    private static bool SameProtocol(Stimulus one, Stimulus other) => one == other || (one is Stimulus.Ssh or Stimulus.Silence && other is Stimulus.Ssh or Stimulus.Silence);
}
