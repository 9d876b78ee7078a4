using Sallyport.Host.Configuration;
using Sallyport.Observations.Local;
using Xunit;

namespace Sallyport.Tests.Host.Configuration;

public sealed class CaddyReaderTests
{
    private const string Main = "/etc/caddy/Caddyfile";

    [Fact]
    public void A_site_gives_the_certificate_of_its_tls_line()
    {
        var read = Read(new MemoryFiles()
            .With(Main, "{\n\temail a@b.example\n}\n\na.example,\nhttps://b.example:8443 {\n\tbind 127.0.0.1\n\ttls /a.pem /a.key {\n\t\tprotocols tls1.3\n\t}\n}\n")
            .With("/a.pem", Reading.Pem("a.example")));

        var one = Assert.Single(read.Certificates);
        Assert.Equal((Main, 8, "/a.pem", "/a.key"), (one.File, one.Line, one.CertificatePath, one.KeyPath));
        Assert.Equal(["127.0.0.1:443", "127.0.0.1:8443"], one.Listens.Select(listen => listen.Endpoint));
        Assert.Equal(["a.example", "b.example"], one.Names.AsEnumerable());
        Assert.Empty(read.Gaps);
    }

    [Fact]
    public void One_site_may_do_without_braces() => Assert.Equal(["/etc/caddy/Caddyfile:4 /a"], Read("a.example\nlog {\n}\ntls /a /k\n").Lines());

    [Fact]
    public void A_snippet_is_read_where_it_is_imported_and_keeps_its_own_line() =>
        Assert.Equal(["/etc/caddy/Caddyfile:2 /tls/a.pem"], Read("(t) {\n tls /tls/{args[0]}.pem /k\n}\na.example {\n import t a\n}\n").Lines());

    [Fact]
    public void An_imported_file_is_read_beside_the_one_that_imports_it() =>
        Assert.Equal(["/etc/caddy/sites/a:2 /a"], Read(new MemoryFiles().With(Main, "import sites/*\n").With("/etc/caddy/sites/a", "a.example {\n tls /a /k\n}\n")).Lines());

    [Fact]
    public void A_certificate_that_Caddy_got_by_itself_is_found_in_its_data_folder()
    {
        const string Kept = "/var/lib/caddy/.local/share/caddy/certificates/acme-v02.example-directory/wildcard_.a.example/wildcard_.a.example";
        var read = Read(new MemoryFiles().With(Main, "*.a.example, b.example {\n}\nhttp://c.example {\n}\n").With($"{Kept}.crt", Reading.Pem("*.a.example")));

        Assert.Equal([$"{Main}:1 {Kept}.crt"], read.Lines());
        Assert.Equal(["/etc/caddy/Caddyfile:1 no certificate for b.example is in /var/lib/caddy/.local/share/caddy/certificates"], read.GapLines());
    }

    [Fact]
    public void A_host_that_points_elsewhere_stays_in_the_data_folder() =>
        Assert.Empty(Read(new MemoryFiles().With(Main, "https://..*..%2fetc {\n}\n").With("/etc/etc.crt", "")).Certificates);

    [Fact]
    public void Variables_are_put_in_before_words_are_parted() =>
        Assert.Equal(["a.example", "b.example"], Assert.Single(Read("{$SITES:a.example, b.example} {\n tls /a /k\n}\n").Certificates).Names.AsEnumerable());

    [Theory]
    [InlineData("a.example {\n tls \"/a /k\n}\n", "a quote is not closed")]
    [InlineData("a.example {\n tls /a /k\n", "a block is not closed")]
    [InlineData("import gone", "/etc/caddy/gone does not exist")]
    [InlineData("import Caddyfile", "/etc/caddy/Caddyfile includes itself")]
    [InlineData("{\"apps\":{}}", "a configuration in JSON is not read")]
    [InlineData("(a) {\n import a\n import a\n}\nx {\n import a\n tls /a /k\n}", "a is not imported: snippets import one another too deeply or too often")]
    public void What_cannot_be_followed_is_a_gap(string text, string reason) => Assert.Contains(reason, Read(text).Gaps.Select(gap => gap.Reason));

    private static ServerConfiguration Read(string text) => Read(new MemoryFiles().With(Main, text));

    private static ServerConfiguration Read(MemoryFiles files) => Reading.Of(ConfiguredServer.Caddy, files, Main);
}
