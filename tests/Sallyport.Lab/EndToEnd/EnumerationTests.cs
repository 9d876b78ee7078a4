using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Xunit;

namespace Sallyport.Lab.EndToEnd;

/// <summary>Complete sets, held against what the server was configured with, as the server's own library reads the configuration.</summary>
public sealed class EnumerationTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    private const string Wide = "HIGH:!aNULL:!PSK:!SRP:!kDHE:!aECDSA:@SECLEVEL=0";

    [LabFact(Needs = "nginx, openssl")]
    public async Task Every_suite_of_a_wide_nginx_is_found_in_its_order()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.GoodRsa), $"ssl_protocols TLSv1.2; ssl_prefer_server_ciphers on; ssl_ciphers {Wide};");

        var result = await authority.CheckNamedAsync("lab.example", server.Port);

        Assert.Equal(Configured(Wide), Suites(result, "tls12"));
        Assert.True(result.Tls().GetProperty("suitesComplete").GetBoolean());
        Assert.Equal("server", result.Tls().GetProperty("preference").Text("tls12"));
    }

    [LabFact(Needs = "nginx, openssl")]
    public async Task A_server_that_leaves_the_order_to_clients_is_told_as_such()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.GoodRsa), $"ssl_protocols TLSv1.2; ssl_prefer_server_ciphers off; ssl_ciphers {Wide};");

        var result = await authority.CheckNamedAsync("lab.example", server.Port);

        Assert.Equal(Configured(Wide).Order(), Suites(result, "tls12").Order());
        Assert.Equal("client", result.Tls().GetProperty("preference").Text("tls12"));
    }

    [LabFact(Needs = "nginx")]
    public async Task A_server_of_today_costs_at_most_sixty_connections()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.GoodRsa), "ssl_protocols TLSv1.2 TLSv1.3; ssl_ciphers ECDHE+AESGCM:ECDHE+CHACHA20; ssl_ecdh_curve X25519:prime256v1:secp384r1;");

        var result = await authority.CheckNamedAsync("lab.example", server.Port);

        Assert.True(result.Tls().GetProperty("suitesComplete").GetBoolean());
        Assert.Equal(["secp256r1", "secp384r1", "x25519"], result.Tls().Texts("groups").Order());
        Assert.InRange(result.Json.GetProperty("connections").GetInt32(), 20, 60);
    }

    [LabFact(Needs = "gnutls-serv")]
    public async Task A_server_with_another_library_is_found_whole()
    {
        using var server = GnuTlsServer.Start(authority.Issue(Leaf.GoodRsa), "NORMAL:-VERS-ALL:+VERS-TLS1.2:-KX-ALL:+ECDHE-RSA:-CIPHER-ALL:+AES-256-GCM:+CHACHA20-POLY1305:+AES-128-CBC:%SERVER_PRECEDENCE");

        var result = await authority.CheckNamedAsync("lab.example", server.Port);

        Assert.Equal(
            ["TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"], Suites(result, "tls12").Order(StringComparer.Ordinal));
        Assert.True(result.Tls().GetProperty("suitesComplete").GetBoolean());
    }

    [LabFact(Needs = "nginx, sslscan")]
    public async Task The_suites_are_those_that_sslscan_finds()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.GoodRsa), $"ssl_protocols TLSv1 TLSv1.1 TLSv1.2; ssl_prefer_server_ciphers on; ssl_ciphers {Wide};");

        var result = await authority.CheckNamedAsync("lab.example", server.Port);
        var scanned = ChildProcess.Run("sslscan", "--no-colour", "--show-cipher-ids", $"127.0.0.1:{server.Port}");

        foreach (var (version, name) in new[] { ("tls10", "TLSv1.0"), ("tls11", "TLSv1.1"), ("tls12", "TLSv1.2") })
        {
            var lines = scanned.Split('\n').Where(line => line.Contains(name, StringComparison.Ordinal) && line.Contains("0x", StringComparison.Ordinal) && line.Contains("bits", StringComparison.Ordinal));
            Assert.Equal(lines.Count(), Suites(result, version).Length);
        }
    }

    [LabFact(Needs = "nginx")]
    public async Task An_unchanged_server_is_asked_the_same_again_all_at_once_and_nothing_else()
    {
        using var server = Nginx.Start(authority.Issue(Leaf.GoodRsa), "ssl_protocols TLSv1.2 TLSv1.3; ssl_ecdh_curve X25519:prime256v1:secp384r1;");
        using var folder = new TemporaryFolder();
        var before = await authority.CheckNamedAsync("lab.example", server.Port, "--save", folder.File("before.json"));

        var again = await authority.CheckNamedAsync("lab.example", server.Port, "--baseline", folder.File("before.json"));

        Assert.Empty(again.Json.GetProperty("changes").EnumerateArray());
        Assert.InRange(again.Json.GetProperty("connections").GetInt32(), 20, before.Json.GetProperty("connections").GetInt32() + 2);
        Assert.Equal(Suites(before, "tls12"), Suites(again, "tls12"));
        Assert.True(again.Tls().GetProperty("suitesComplete").GetBoolean());
    }

    [LabFact(Needs = "nginx, openssl")]
    public async Task A_server_that_changed_is_read_as_it_is_now()
    {
        var credential = authority.Issue(Leaf.GoodRsa);
        using var old = Nginx.Start(credential, "ssl_protocols TLSv1.2 TLSv1.3;");
        using var server = Nginx.Start(credential, $"ssl_protocols TLSv1.2; ssl_prefer_server_ciphers on; ssl_ciphers {Wide};");
        using var folder = new TemporaryFolder();
        await authority.CheckNamedAsync("lab.example", old.Port, "--save", folder.File("before.json"));
        var moved = folder.Write("moved.json", (await File.ReadAllTextAsync(folder.File("before.json"))).Replace($":{old.Port}", $":{server.Port}", StringComparison.Ordinal));

        var result = await authority.CheckNamedAsync("lab.example", server.Port, "--baseline", moved);

        Assert.Equal(Configured(Wide), Suites(result, "tls12"));
        Assert.True(result.Tls().GetProperty("suitesComplete").GetBoolean());
        Assert.Equal("no", result.Version("tls13"));
        Assert.Contains(result.Json.GetProperty("changes").EnumerateArray(), change => change.Text("kind") == "version");
    }

    private static string[] Suites(CliResult result, string version) => result.Tls().GetProperty("suites").Texts(version);

    /// <summary>The registry's names of what the library makes of a cipher string; the suites of TLS 1.3 are named by another directive.</summary>
    private static string[] Configured(string ciphers) =>
        [.. ChildProcess.Run("openssl", "ciphers", "-stdname", ciphers).Split('\n').Select(line => line.Split(' ')[0]).Where(name => name.Contains("_WITH_", StringComparison.Ordinal))];
}
