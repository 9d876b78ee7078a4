using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Xunit;

namespace Sallyport.Lab.EndToEnd;

/// <summary>The web servers that people run, configured as they should be and as they come.</summary>
public sealed class WebServersTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    private const string ModernNginx = """
        ssl_protocols TLSv1.2 TLSv1.3;
        ssl_ciphers ECDHE+AESGCM:ECDHE+CHACHA20;
        add_header Strict-Transport-Security "max-age=63072000; includeSubDomains" always;
        server_tokens off;
        """;

    [LabFact(Needs = "nginx")]
    public async Task A_well_configured_nginx_is_secure()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.Good), ModernNginx);

        var result = await authority.CheckNamedAsync("lab.example", server.Port);

        result.AssertVerdict("secure", 0);
        Assert.Equal("open", result.State());
        Assert.Equal($"Port {server.Port} is open: secure connection confirmed", result.Json.Text("headline"));
        AssertVersions(result, tls10: "no", tls11: "no", tls12: "yes", tls13: "yes");
        Assert.Equal(["h2", "http/1.0", "http/1.1"], result.Tls().Texts("alpn").Order());
    }

    [LabFact(Needs = "nginx")]
    public async Task HSTS_is_read_from_the_page()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.Good), ModernNginx);

        var http = (await authority.CheckNamedAsync("lab.example", server.Port)).Endpoint().GetProperty("http");

        Assert.Equal(200, http.GetProperty("status").GetInt32());
        Assert.Equal("max-age=63072000; includeSubDomains", http.GetProperty("headers").Text("strict-transport-security"));
        Assert.Equal(63072000, http.GetProperty("hsts").GetProperty("maxAge").GetInt64());
    }

    [LabFact(Needs = "nginx")]
    public async Task A_version_that_was_switched_off_is_told_as_no()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.Good), "ssl_protocols TLSv1.2;");

        AssertVersions(await authority.CheckNamedAsync("lab.example", server.Port), tls10: "no", tls11: "no", tls12: "yes", tls13: "no");
    }

    [LabFact(Needs = "nginx")]
    public async Task A_server_of_TLS_13_alone_is_secure()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.Good), ModernNginx.Replace("TLSv1.2 ", "", StringComparison.Ordinal));

        var result = await authority.CheckNamedAsync("lab.example", server.Port);

        result.AssertVerdict("secure", 0);
        AssertVersions(result, tls10: "no", tls11: "no", tls12: "no", tls13: "yes");
    }

    [LabFact(Needs = "apache2")]
    public async Task Apache_is_open_and_trusted()
    {
        using var server = Apache.Start(authority.Issue(Leaf.GoodRsa));

        AssertMeetsPolicy(await authority.CheckNamedAsync("lab.example", server.Port));
    }

    [LabFact(Needs = "haproxy")]
    public async Task Haproxy_is_open_and_trusted()
    {
        using var server = Haproxy.Start(authority.Issue(Leaf.Good));

        AssertMeetsPolicy(await authority.CheckNamedAsync("lab.example", server.Port));
    }

    [LabFact(Needs = "caddy")]
    public async Task Caddy_is_open_and_trusted()
    {
        using var server = Caddy.Start(authority.Issue(Leaf.Good));

        AssertMeetsPolicy(await authority.CheckNamedAsync("lab.example", server.Port));
    }

    [LabFact(Needs = "gnutls-serv")]
    public async Task GnuTls_is_open_and_trusted()
    {
        using var server = GnuTlsServer.Start(authority.Issue(Leaf.GoodRsa), "NORMAL:-VERS-TLS1.0:-VERS-TLS1.1");

        AssertMeetsPolicy(await authority.CheckNamedAsync("lab.example", server.Port));
    }

    private static void AssertMeetsPolicy(CliResult result)
    {
        Assert.True(result.Verdict() is "secure" or "weak" && result.ExitCode == 0, result.ToString());
        AssertVersions(result, tls10: "no", tls11: "no", tls12: "yes", tls13: "yes");
        Assert.True(result.Certificate().GetProperty("trusted").GetBoolean(), result.ToString());
        Assert.True(result.Certificate().GetProperty("hostnameMatches").GetBoolean(), result.ToString());
    }

    private static void AssertVersions(CliResult result, string tls10, string tls11, string tls12, string tls13)
    {
        var seen = new[] { "ssl2", "ssl3", "tls10", "tls11", "tls12", "tls13" }.Select(result.Version);
        Assert.Equal(["no", "no", tls10, tls11, tls12, tls13], seen);
    }
}
