using Sallyport.Knowledge.Services;
using Sallyport.Observations;
using Sallyport.Services;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Services;

public sealed class SpokenKindTests
{
    [Theory]
    [InlineData("220 mail.example ESMTP Postfix")]
    [InlineData("220 mail.example LMTP ready")]
    [InlineData("* OK IMAP4rev1 ready")]
    [InlineData("+OK POP3 ready")]
    public void A_mail_greeting_is_mail_inside_TLS_and_before_it(string greeting)
    {
        Assert.Equal((ServiceCategory.Mail, 0.9), SpokenKind.Of(Hosts.Open("192.0.2.1"), Products.Fields(("greeting", greeting))));
        Assert.Equal((ServiceCategory.Mail, 0.9), SpokenKind.Of(Hosts.At("192.0.2.1", new PortAnswer.SynAck()) with { StartTls = StartTlsSeen.Upgraded().StartTls! with { Transcript = [new(ByServer: true, [.. System.Text.Encoding.ASCII.GetBytes(greeting + "\r\n")])] } }, new FieldTable()));
    }

    [Theory]
    [InlineData("220 ftp.example FTP server ready")]
    [InlineData("* BYE")]
    [InlineData("-ERR")]
    public void Another_greeting_is_another_service(string greeting) =>
        Assert.Equal((ServiceCategory.Other, 0.9), SpokenKind.Of(Hosts.OpenButNot("192.0.2.1", ServiceKind.Other), Products.Fields(("greeting", greeting))));

    [Fact]
    public void SSH_in_clear_is_SSH() =>
        Assert.Equal((ServiceCategory.Ssh, 0.9), SpokenKind.Of(Hosts.OpenButNot("192.0.2.1", ServiceKind.Ssh), Products.Fields(("ssh.id", "SSH-2.0-x"), ("greeting", "SSH-2.0-x"))));

    [Fact]
    public void An_HTTP_response_is_the_web() => Assert.Equal((ServiceCategory.Web, 0.9), SpokenKind.Of(Hosts.Open("192.0.2.1"), Products.Fields(("http.status", "404"))));

    [Fact]
    public void TLS_alone_says_little() => Assert.Equal((ServiceCategory.OtherTls, 0.5), SpokenKind.Of(Hosts.Open("192.0.2.1"), new FieldTable()));

    [Fact]
    public void Silence_says_nothing() => Assert.Equal((ServiceCategory.Unidentified, 0), SpokenKind.Of(Hosts.OpenButNot("192.0.2.1", ServiceKind.Silent), new FieldTable()));
}
