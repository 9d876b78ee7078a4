using Sallyport.Observations.Local;
using Xunit;

namespace Sallyport.Tests.Host.Configuration;

public sealed class HaproxyReaderTests
{
    private const string Main = "/etc/haproxy/haproxy.cfg";

    [Fact]
    public void A_bind_line_gives_its_certificate_below_crt_base()
    {
        var read = Read(new MemoryFiles()
            .With(Main, "global\n  crt-base /tls # here\nfrontend f\n  bind :443,[::1]:8443 ssl crt a.pem alpn h2\n")
            .With("/tls/a.pem", Reading.Pem("a.example")));

        var one = Assert.Single(read.Certificates);
        Assert.Equal((Main, 4, "/tls/a.pem", "/tls/a.pem"), (one.File, one.Line, one.CertificatePath, one.KeyPath));
        Assert.Equal(["0.0.0.0:443", "[::1]:8443"], one.Listens.Select(listen => listen.Endpoint));
        Assert.Equal("CN=a.example", one.Certificate.Leaf?.Subject);
        Assert.Empty(read.Gaps);
    }

    [Fact]
    public void A_folder_gives_each_file_but_their_companions() =>
        Assert.Equal(
            ["/etc/haproxy/haproxy.cfg:2 /tls/a", "/etc/haproxy/haproxy.cfg:2 /tls/b.pem"],
            Read(new MemoryFiles().With(Main, "listen l\nbind *:443 ssl crt /tls/").With("/tls/b.pem", "").With("/tls/a", "").With("/tls/a.key", "").With("/tls/a.ocsp", "").With("/tls/.x", "")).Lines());

    [Fact]
    public void A_list_gives_each_line_with_its_names()
    {
        var read = Read(new MemoryFiles().With(Main, "frontend f\nbind *:443 ssl crt-list /l").With("/l", "# x\n/a [alpn h2 ssl-min-ver TLSv1.2] *.a.example !b.a.example\n/b\n"));

        Assert.Equal(["/l:2 /a", "/l:3 /b"], read.Lines());
        Assert.Equal(["*.a.example", "!b.a.example"], read.Certificates[0].Names.AsEnumerable());
    }

    [Fact]
    public void A_bundle_stands_for_a_file_that_is_not_there() =>
        Assert.Equal(["/a.ecdsa", "/a.rsa"], Read(new MemoryFiles().With(Main, "frontend f\nbind *:443 ssl crt /a").With("/a.rsa", "").With("/a.ecdsa", "")).Certificates.Select(one => one.CertificatePath));

    [Fact]
    public void Quotes_escapes_and_variables_are_read_as_HAProxy_reads_them() =>
        Assert.Equal(
            ["/etc/haproxy/haproxy.cfg:5 /x y/$D", "/etc/haproxy/haproxy.cfg:5 /t z/#1"],
            Read("global\nsetenv D /t\n\nfrontend f\nbind *:443 ssl crt '/x y/$D' crt \"${D}\"\\ z/\\#1 # crt /no").Lines());

    [Fact]
    public void A_servers_own_client_certificate_is_not_served() => Assert.Empty(Read("backend b\nserver s 127.0.0.1:1 ssl crt /a\nbind *:443 ssl crt /a").Certificates);

    [Theory]
    [InlineData("frontend f\nbind *:443 ssl crt '/a", "a quote is not closed")]
    [InlineData("frontend f\nbind *:443 ssl crt-list /gone", "/gone does not exist")]
    [InlineData("frontend f\nbind *:443 ssl crt @s/a", "@s/a is in a certificate store, which is not followed")]
    [InlineData("frontend f\n.if defined(X)", "a condition is not decided: all its branches are read")]
    public void What_cannot_be_followed_is_a_gap(string text, string reason)
    {
        var gap = Assert.Single(Read(text).Gaps);

        Assert.Equal((Main, 2, reason), (gap.File, gap.Line, gap.Reason));
    }

    private static ServerConfiguration Read(string text) => Read(new MemoryFiles().With(Main, text));

    private static ServerConfiguration Read(MemoryFiles files) => Reading.Of(ConfiguredServer.Haproxy, files, Main);
}
