using Xunit;

namespace Sallyport.Knowledge.Remedies;

/// <summary>A server is known by a word of its banner, never by a part of one.</summary>
public sealed class KnownServersTests
{
    [Theory]
    [InlineData("nginx", "nginx")]
    [InlineData("nginx/1.22.1", "nginx")]
    [InlineData("openresty/1.21", "nginx")]
    [InlineData("Apache/2.4.71 (Debian)", "Apache")]
    [InlineData("Microsoft-IIS/10.0", "IIS")]
    [InlineData("Caddy", "Caddy")]
    [InlineData("lighttpd/1.4.69", "lighttpd")]
    [InlineData("220 mail.example ESMTP Postfix (Debian)", "Postfix")]
    [InlineData("* OK [CAPABILITY IMAP4rev1] Dovecot ready.", "Dovecot")]
    public void A_banner_names_its_server(string banner, string server) => Assert.Equal(server, KnownServers.Of(banner));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("cloudflare")]
    [InlineData("Apache-Coyote/1.1")]
    [InlineData("mynginxlike")]
    [InlineData("220 postfixed.example ESMTP Exim 4.96")]
    public void Another_word_is_nobody_known(string? banner) => Assert.Null(KnownServers.Of(banner));
}
