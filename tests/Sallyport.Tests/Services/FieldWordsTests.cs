using Sallyport.Knowledge.Services;
using Sallyport.Services;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Services;

public sealed class FieldWordsTests
{
    [Theory]
    [InlineData("http.header.x-powered-by", "x", "X-Powered-By: x")]
    [InlineData("http.cookie", "sid", "cookie: sid")]
    [InlineData("http.body", "x", "a page with x")]
    [InlineData("http.status", "404", "status: 404")]
    [InlineData("plain.title", "x", "plain HTTP is answered: title: x")]
    [InlineData("plain.header.server", "x", "plain HTTP is answered: Server: x")]
    [InlineData("plain.reaction", "close", "plain HTTP is met with close")]
    [InlineData("/api/v1 json.version", "1.2", "/api/v1: json.version: 1.2")]
    [InlineData("/a.b header.server", "x", "/a.b: Server: x")]
    [InlineData("cert.subject.cn", "x", "certificate for: x")]
    [InlineData("ssh.id", "SSH-2.0-x", "SSH identification: SSH-2.0-x")]
    [InlineData("tor.reply", "yes", "Tor names its versions inside TLS")]
    [InlineData("openvpn.reply", "yes", "OpenVPN's first message is acknowledged")]
    [InlineData("reply", "a\nb\r\n", "it goes on: a / b")]
    public void A_field_is_said_in_words(string field, string value, string words) => Assert.Equal(words, FieldWords.Of(new MetCondition(field, new FieldValue(value, "a place"), Products.Pattern("*"), default)));

    [Fact]
    public void Every_single_field_has_words_of_its_own() =>
        Assert.All(new[] { "greeting", "junk.text", "sstp.text", "postgresql.reply", "cert.days", "tls.alpn", "jarm", "ja3s" }, field =>
            Assert.DoesNotContain(field, FieldWords.Of(new MetCondition(field, new FieldValue("x", "a place"), null, default)), StringComparison.Ordinal));
}
