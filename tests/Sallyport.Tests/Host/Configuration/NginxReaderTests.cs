using Sallyport.Host.Configuration.Files;
using Sallyport.Host.Configuration.Nginx;
using Sallyport.Observations.Local;
using Xunit;

namespace Sallyport.Tests.Host.Configuration;

public sealed class NginxReaderTests
{
    private const string Main = "/etc/nginx/nginx.conf";

    [Fact]
    public void A_server_block_in_an_included_file_gives_its_certificate_with_file_and_line()
    {
        var pem = Reading.Pem("a.example");
        var read = Read(new MemoryFiles()
            .With(Main, "events {}\nhttp {\n  include sites/*.conf;\n}\n")
            .With("/etc/nginx/sites/a.conf", "# first\nserver {\n  listen 443 ssl;\n  listen [::]:443 ssl;\n  server_name a.example www.a.example;\n  ssl_certificate tls/a.pem;\n  ssl_certificate_key tls/a.key;\n}\n")
            .With("/etc/nginx/tls/a.pem", pem));

        var one = Assert.Single(read.Certificates);
        Assert.Equal(("/etc/nginx/sites/a.conf", 6, "/etc/nginx/tls/a.pem", "/etc/nginx/tls/a.key"), (one.File, one.Line, one.CertificatePath, one.KeyPath));
        Assert.Equal(["0.0.0.0:443", "[::]:443"], one.Listens.Select(listen => listen.Endpoint));
        Assert.All(one.Listens, listen => Assert.True(listen.Tls));
        Assert.Equal(["a.example", "www.a.example"], one.Names.AsEnumerable());
        Assert.Equal("CN=a.example", one.Certificate.Leaf?.Subject);
        Assert.Equal(MemoryFiles.Written, one.Certificate.ModifiedAt);
        Assert.Equal([Main, "/etc/nginx/sites/a.conf"], read.Files.AsEnumerable());
        Assert.Empty(read.Gaps);
    }

    [Fact]
    public void A_server_without_a_certificate_takes_that_of_http_and_one_with_its_own_does_not() =>
        Assert.Equal(
            ["/etc/nginx/nginx.conf:2 /x", "/etc/nginx/nginx.conf:4 /y"],
            Read("http {\nssl_certificate /x;\nserver { listen 443 ssl; }\nserver { listen 443 ssl; ssl_certificate /y; }\n}").Lines());

    [Fact]
    public void An_endpoint_is_TLS_for_all_servers_once_one_says_so() =>
        Assert.True(Read("http { server { listen 443 ssl; ssl_certificate /a; }\nserver { listen 443; ssl_certificate /b; } }").Certificates[1].Listens[0].Tls);

    [Fact]
    public void Two_certificates_are_paired_with_their_keys_by_order() =>
        Assert.Equal(["/1k", "/2k"], Read("http { server { listen 443 ssl; ssl_certificate /1; ssl_certificate_key /1k; ssl_certificate /2; ssl_certificate_key /2k; } }").Certificates.Select(one => one.KeyPath));

    [Fact]
    public void Quotes_escapes_and_comments_are_read_as_nginx_reads_them()
    {
        var read = Read("http{server{listen 443 ssl;# ssl_certificate /no;\nssl_certificate \"/a b;{#\\\".pem\";server_name '~^(?<n>\\w{2})$' x#y;}}");

        Assert.Equal(["/etc/nginx/nginx.conf:2 /a b;{#\".pem"], read.Lines());
        Assert.Equal(["~^(?<n>\\w{2})$", "x#y"], read.Certificates[0].Names.AsEnumerable());
    }

    [Fact]
    public void A_variable_with_braces_opens_no_block() =>
        Assert.Equal(["/etc/nginx/nginx.conf:1 the certificate's path holds a variable: it is chosen anew in every handshake"], Read("http { server { ssl_certificate /x/${name}.pem; } }").GapLines());

    [Fact]
    public void Lua_in_a_block_does_not_disturb_the_braces() =>
        Assert.Equal(
            ["/etc/nginx/nginx.conf:6 /a"],
            Read("http { server { listen 443 ssl;\nrewrite_by_lua_block {\n  local t = { a = '}' } -- }\n  f(\"{;\")\n}\nssl_certificate /a; } }").Lines());

    [Fact]
    public void A_missing_include_is_a_gap_and_a_pattern_without_match_is_none()
    {
        var read = Read("include none*.conf;\ninclude gone.conf;\n");

        Assert.Equal(["/etc/nginx/nginx.conf:2 /etc/nginx/gone.conf does not exist"], read.GapLines());
    }

    [Fact]
    public void An_include_loop_is_a_gap() =>
        Assert.Equal(
            ["/etc/nginx/b.conf:1 /etc/nginx/nginx.conf includes itself"],
            Read(new MemoryFiles().With(Main, "include b.conf;").With("/etc/nginx/b.conf", "include nginx.conf;")).GapLines());

    [Fact]
    public void A_certificate_that_may_not_be_read_is_recorded_with_the_reason()
    {
        var one = Assert.Single(Read(new MemoryFiles().With(Main, "http { server { listen 443 ssl; ssl_certificate /a; } }").Refusing("/a")).Certificates);

        Assert.Null(one.Certificate.Leaf);
        Assert.Equal("may not be read by this user", one.Certificate.Unreadable);
    }

    [Theory]
    [InlineData("http { server { ssl_certificate \"/a", "a quote is not closed")]
    [InlineData("http { server {", "a block is not closed")]
    [InlineData("}", "a block ends that was not opened")]
    [InlineData("user root", "the last statement has no semicolon")]
    public void Broken_text_is_a_gap(string text, string reason) => Assert.Contains(Read(text).Gaps, gap => gap.Reason == reason);

    [Fact]
    public void Endless_nesting_ends_in_a_gap() => Assert.Contains("nested deeper", Assert.Single(Read(string.Concat(Enumerable.Repeat("a{", 500_000))).Gaps).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_file_of_five_mebibytes_is_a_gap() => Assert.Contains("larger than 4 MiB", Assert.Single(Read(new string('#', 5 << 20)).Gaps).Reason, StringComparison.Ordinal);

    [Fact]
    public void NUL_bytes_are_a_gap_and_what_stands_around_them_is_read() =>
        Assert.Single(Read("\0 x;\nhttp { server { listen 443 ssl; ssl_certificate /a; } }").Certificates);

    [Fact]
    public void Files_that_include_twice_what_includes_twice_come_to_an_end()
    {
        var files = new MemoryFiles();
        for (var i = 0; i < 30; i++) files.With(i == 0 ? Main : $"/etc/nginx/{i}", $"include {i + 1};\ninclude {i + 1};");

        Assert.Contains(Read(files).Gaps, gap => gap.Reason.EndsWith("the configuration is too large", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_are_counted_through_quotes_that_go_over_them() =>
        Assert.Equal([1, 3, 5], NginxText.Parse("a 'x\ny';\nb;\n\nc \"\n\";").Directives.Select(directive => directive.Line));

    private static ServerConfiguration Read(string text) => Read(new MemoryFiles().With(Main, text));

    private static ServerConfiguration Read(MemoryFiles files) => Reading.Of(ConfiguredServer.Nginx, files, Main);
}
