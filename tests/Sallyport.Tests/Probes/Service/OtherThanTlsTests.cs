using Sallyport.Observations;
using Sallyport.Probes.Service;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Probes.Service;

public sealed class OtherThanTlsTests
{
    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n", ServiceKind.PlainHttp)]
    [InlineData("HTTP/1.1 302 Found\r\n\r\n", ServiceKind.PlainHttp)]
    [InlineData("SSH-2.0-x\r\n", ServiceKind.Ssh)]
    [InlineData("220 mail ESMTP\r\n", ServiceKind.Other)]
    public void What_no_TLS_server_says_to_plain_HTTP_counts(string answer, ServiceKind kind)
    {
        var first = OtherThanTls.Among([Reactions.Met(Stimulus.Ssh, Reaction.Close), Reactions.Answered(Stimulus.PlainHttp, answer)]);

        Assert.Equal((kind, "an HTTP request", answer.Length), (first!.Kind, first.Asked, first.Bytes.Length));
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nno head")]
    [InlineData("\u0015\u0003\u0003\0\u0002\u0002\u0028")]
    public void What_a_TLS_server_may_say_to_plain_HTTP_does_not(string answer) => Assert.Null(OtherThanTls.Among([Reactions.Answered(Stimulus.PlainHttp, answer)]));

    [Fact]
    public void A_protocols_own_answer_counts_and_names_what_was_asked()
    {
        Assert.Equal("the first message of OpenVpn", OtherThanTls.Among([Reactions.Answered(Stimulus.Socks, "no"), Reactions.OpenVpn])?.Asked);
        Assert.Equal(ServiceKind.Other, OtherThanTls.Among([Reactions.OpenVpn])?.Kind);
        Assert.Null(OtherThanTls.Among([Reactions.Answered(Stimulus.Ssh, "HTTP/1.1 200 OK\r\n\r\n")]));
    }

    [Fact]
    public void Whoever_does_not_answer_does_not_count() => Assert.Null(OtherThanTls.Among([.. Enum.GetValues<Reaction>().Where(reaction => reaction != Reaction.Answer).Select(reaction => Reactions.Ssh with { Reaction = reaction })]));
}
