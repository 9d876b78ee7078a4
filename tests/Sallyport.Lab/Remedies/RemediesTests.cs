using System.Collections.Immutable;
using System.Net;
using Sallyport.Checks;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Remedies;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Probes;
using Sallyport.Targets;
using Sallyport.Verdicts;
using Sallyport.Wire.X509;
using Xunit;

namespace Sallyport.Lab.Remedies;

/// <summary>What a finding says to change, changed: the snippet is taken out of the finding, put into the weak server's configuration, and the finding is gone, with no new one in its place.</summary>
public sealed class RemediesTests : IClassFixture<LabAuthority>, IDisposable
{
    /// <summary>What clients of long ago need is what was weak: that they are left out is told for information, and is the price.</summary>
    private const string OldClientsLeftOut = "REACH-0149";

    /// <summary>Told of TLS 1.3 alone: the order of OpenSSL's own groups, and that it compresses no certificates.</summary>
    private static readonly ImmutableArray<string> OfTls13 = ["TLS-0008", "TLS-0030", "TLS-0066"];

    private const string Command = "ssl.openssl.ssl-conf-cmd += (\"";
    private const string EverySuite = "ALL:COMPLEMENTOFALL:@SECLEVEL=0";
    private const string WeakFirst = "AES128-SHA:ECDHE-RSA-AES128-SHA:ECDHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0";
    private const string AesFirst = "ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-CHACHA20-POLY1305";
    private const string OwnGroup = "DHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0";
    private const string ObsoleteCurves = "X25519:prime256v1:secp256k1:secp224r1:sect233k1";

    /// <summary>The weakness and the checks that must find it and then not find it any more.</summary>
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Weaknesses = ImmutableDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, ImmutableArray<string>>
    {
        ["versions"] = ["TLS-0003", "TLS-0004"],
        ["suites"] = ["TLS-0014", "TLS-0020", "TLS-0023"],
        ["anonymous suites"] = ["TLS-0015"],
        ["order"] = ["TLS-0012"],
        ["curves"] = ["TLS-0031"],
        ["Diffie-Hellman"] = ["TLS-0037", "VULN-0103"],
        ["own group"] = ["TLS-0037"],
        ["chain"] = ["CERT-0107"],
        ["headers"] = ["HTTP-0130", "HTTP-0134"],
        ["no current version"] = ["TLS-0006"],
        ["ChaCha20"] = ["TLS-0013"],
        ["cookies"] = ["HTTP-0133"],
        ["banner"] = ["HTTP-0135"],
    });

    private readonly LabAuthority _authority;
    private readonly TemporaryFolder _files = new();

    public RemediesTests(LabAuthority authority)
    {
        _authority = authority;
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_files.Path, Servers.Directories.OwnerWritesAllRead);
        WriteCredential();
    }

    public void Dispose() => _files.Dispose();

    [LabTheory(Needs = "nginx, openssl")]
    [InlineData("versions", "ssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3;", "ssl_ciphers ECDHE-RSA-AES128-SHA:ECDHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0;")]
    [InlineData("suites", "ssl_ciphers " + EverySuite + ";", "ssl_prefer_server_ciphers on;")]
    [InlineData("anonymous suites", "ssl_ciphers " + EverySuite + ";")]
    [InlineData("order", "ssl_ciphers " + WeakFirst + ";", "ssl_prefer_server_ciphers on;")]
    [InlineData("no current version", "ssl_protocols TLSv1.2;")]
    [InlineData("ChaCha20", "ssl_ciphers " + AesFirst + ";", "ssl_prefer_server_ciphers on;")]
    [InlineData("curves", "ssl_ciphers ECDHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0;", "ssl_ecdh_curve " + ObsoleteCurves + ";")]
    [InlineData("Diffie-Hellman", "ssl_ciphers " + OwnGroup + ";", "ssl_dhparam GROUP;")]
    [InlineData("chain")]
    [InlineData("headers")]
    [InlineData("cookies")]
    [InlineData("banner")]
    public Task Nginx_is_repaired_by_what_its_findings_say(string weakness, params string[] lines) => AssertRepairedAsync(weakness, WeakServers.Nginx(_files.Path, Named(lines)));

    [LabTheory(Needs = "apache2, openssl")]
    [InlineData("versions", "SSLProtocol all", "SSLCipherSuite ECDHE-RSA-AES128-SHA:ECDHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0")]
    [InlineData("suites", "SSLProtocol -all +TLSv1.2 +TLSv1.3", "SSLCipherSuite AES128-SHA:ECDHE-RSA-AES128-SHA:ECDHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0")]
    [InlineData("order", "SSLProtocol -all +TLSv1.2 +TLSv1.3", "SSLCipherSuite " + WeakFirst, "SSLHonorCipherOrder off")]
    [InlineData("no current version", "SSLProtocol -all +TLSv1.2")]
    [InlineData("ChaCha20", "SSLCipherSuite " + AesFirst, "SSLHonorCipherOrder on")]
    [InlineData("curves", "SSLCipherSuite ECDHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0", "SSLOpenSSLConfCmd Groups " + ObsoleteCurves)]
    [InlineData("own group", "SSLCipherSuite " + OwnGroup)]
    [InlineData("chain")]
    [InlineData("headers")]
    [InlineData("cookies", "Header set Set-Cookie session=1")]
    [InlineData("banner")]
    public Task Apache_is_repaired_by_what_its_findings_say(string weakness, params string[] lines) => AssertRepairedAsync(weakness, WeakServers.Apache(_files.Path, Named(lines)));

    [LabTheory(Needs = "haproxy, openssl")]
    [InlineData("versions", "ssl-default-bind-options ssl-min-ver TLSv1.0", "ssl-default-bind-ciphers ECDHE-RSA-AES128-SHA:ECDHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0")]
    [InlineData("suites", "ssl-default-bind-ciphers " + EverySuite)]
    [InlineData("anonymous suites", "ssl-default-bind-ciphers " + EverySuite)]
    [InlineData("order", "ssl-default-bind-ciphers " + WeakFirst)]
    [InlineData("no current version", "ssl-default-bind-options ssl-max-ver TLSv1.2")]
    [InlineData("curves", "ssl-default-bind-ciphers ECDHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0", "ssl-default-bind-curves " + ObsoleteCurves)]
    [InlineData("chain")]
    [InlineData("headers")]
    [InlineData("cookies")]
    [InlineData("banner")]
    public Task Haproxy_is_repaired_by_what_its_findings_say(string weakness, params string[] lines) => AssertRepairedAsync(weakness, WeakServers.Haproxy(_files.Path, Named(lines)));

    [LabTheory(Needs = "caddy, openssl")]
    [InlineData("no current version", "protocols tls1.2 tls1.2")]
    [InlineData("suites", "ciphers TLS_RSA_WITH_AES_128_CBC_SHA TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256")]
    [InlineData("chain")]
    [InlineData("headers")]
    public Task Caddy_is_repaired_by_what_its_findings_say(string weakness, params string[] lines) => AssertRepairedAsync(weakness, WeakServers.Caddy(_files.Path, Named(lines)));

    [LabTheory(Needs = "lighttpd, openssl")]
    [InlineData("versions", Command + "MinProtocol\" => \"TLSv1\")", Command + "CipherString\" => \"ECDHE-RSA-AES128-SHA:ECDHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0\")")]
    [InlineData("no current version", Command + "MaxProtocol\" => \"TLSv1.2\")")]
    [InlineData("suites", Command + "CipherString\" => \"" + EverySuite + "\")")]
    [InlineData("order", Command + "CipherString\" => \"" + WeakFirst + "\")")]
    [InlineData("ChaCha20", Command + "CipherString\" => \"" + AesFirst + "\")", Command + "Options\" => \"ServerPreference\")")]
    [InlineData("curves", Command + "Groups\" => \"" + ObsoleteCurves + "\")", Command + "CipherString\" => \"ECDHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0\")")]
    [InlineData("chain")]
    [InlineData("headers")]
    [InlineData("banner")]
    public Task Lighttpd_is_repaired_by_what_its_findings_say(string weakness, params string[] lines) => AssertRepairedAsync(weakness, WeakServers.Lighttpd(_files.Path, Named(lines)));

    [LabTheory(Needs = "postfix, root, openssl")]
    [InlineData("versions", "smtpd_tls_protocols = >=TLSv1", "tls_medium_cipherlist = ECDHE-RSA-AES128-SHA:ECDHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0")]
    [InlineData("no current version", "smtpd_tls_protocols = >=TLSv1.2, <=TLSv1.2")]
    [InlineData("suites", "tls_medium_cipherlist = " + EverySuite)]
    [InlineData("anonymous suites")]
    [InlineData("order", "tls_medium_cipherlist = " + WeakFirst, "tls_preempt_cipherlist = yes")]
    [InlineData("ChaCha20", "tls_medium_cipherlist = " + AesFirst, "tls_preempt_cipherlist = yes")]
    [InlineData("curves", "tls_eecdh_auto_curves = X25519 prime256v1 secp256k1 secp224r1", "tls_medium_cipherlist = ECDHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0")]
    [InlineData("own group", "tls_medium_cipherlist = " + OwnGroup, "smtpd_tls_dh1024_param_file = GROUP")]
    [InlineData("chain")]
    public Task Postfix_is_repaired_by_what_its_findings_say(string weakness, params string[] lines) => AssertRepairedAsync(weakness, WeakServers.Postfix(_files.Path, Named(lines)));

    [LabTheory(Needs = "dovecot, root, openssl")]
    [InlineData("versions", "ssl_min_protocol = TLSv1", "ssl_cipher_list = ECDHE-RSA-AES128-SHA:ECDHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0")]
    [InlineData("suites", "ssl_cipher_list = " + EverySuite)]
    [InlineData("anonymous suites", "ssl_cipher_list = " + EverySuite)]
    [InlineData("order", "ssl_cipher_list = " + WeakFirst, "ssl_prefer_server_ciphers = yes")]
    [InlineData("ChaCha20", "ssl_cipher_list = " + AesFirst, "ssl_prefer_server_ciphers = yes")]
    [InlineData("curves", "ssl_curve_list = " + ObsoleteCurves, "ssl_cipher_list = ECDHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0")]
    [InlineData("chain")]
    public Task Dovecot_is_repaired_by_what_its_findings_say(string weakness, params string[] lines) => AssertRepairedAsync(weakness, WeakServers.Dovecot(_files.Path, Named(lines)));

    /// <summary>The way that the words of TLS-0012 leave to who must keep weak suites.</summary>
    [LabFact(Needs = "nginx, openssl")]
    public async Task A_servers_order_with_weak_suites_last_and_ChaCha20_for_those_who_want_it_is_in_order()
    {
        var server = WeakServers.Nginx(_files.Path, $"ssl_ciphers {AesFirst}:AES128-SHA;", "ssl_prefer_server_ciphers on;", "ssl_conf_command Options PrioritizeChaCha;");

        var seen = await CheckAsync(server);

        Assert.Contains(seen.Outcomes, outcome => outcome.Check.Id == "TLS-0012" && outcome.Result is CheckResult.Passed);
        Assert.Contains(seen.Outcomes, outcome => outcome.Check.Id == "TLS-0013" && outcome.Result is CheckResult.Passed);
    }

    [LabTheory(Needs = "nginx, apache2, haproxy, caddy, lighttpd, postconf, doveconf, openssl, root")]
    [InlineData(KnownServers.Nginx)]
    [InlineData(KnownServers.Apache)]
    [InlineData(KnownServers.Haproxy)]
    [InlineData(KnownServers.Caddy)]
    [InlineData(KnownServers.Lighttpd)]
    [InlineData(KnownServers.Postfix)]
    [InlineData(KnownServers.Dovecot)]
    public void Every_snippet_is_taken_by_the_servers_own_syntax_check(string name)
    {
        var server = Plain(name);
        var texts = RemedyBook.Embedded.Checks.Select(id => RemedyBook.Embedded.For(id, name)).Where(snippets => !snippets.IsEmpty).DistinctBy(snippets => string.Join('\n', snippets.SelectMany(snippet => snippet.Lines))).ToList();

        server.CheckSyntax();

        Assert.True(texts.Count >= 4, $"only {texts.Count} texts for {name}");
        Assert.All(texts, snippets => server.With(snippets).CheckSyntax());
        texts.Aggregate(server, (whole, snippets) => whole.With(snippets)).CheckSyntax();
    }

    /// <summary>A syntax check that takes anything would make the test above worth nothing.</summary>
    [LabTheory(Needs = "nginx, apache2, haproxy, caddy, lighttpd, postconf, doveconf, openssl, root")]
    [InlineData(KnownServers.Nginx, "server block", "ssl_chipers HIGH;")]
    [InlineData(KnownServers.Apache, "virtual host", "SSLChipherSuite HIGH")]
    [InlineData(KnownServers.Haproxy, "global", "ssl-default-bind-chiphers HIGH")]
    [InlineData(KnownServers.Caddy, "tls block of the site", "chiphers HIGH")]
    [InlineData(KnownServers.Lighttpd, "lighttpd.conf", "ssl.chipher-list = \"HIGH\"")]
    [InlineData(KnownServers.Postfix, "main.cf", "smtpd_tls_exclude_chiphers = aNULL")]
    [InlineData(KnownServers.Dovecot, "conf.d/10-ssl.conf", "ssl_chipher_list = HIGH")]
    public void A_misspelt_line_is_not(string name, string where, string line) => Assert.Throws<InvalidOperationException>(() => Plain(name).With([new RemedySnippet(name, where, [line])]).CheckSyntax());

    private RepairableServer Plain(string name) => name switch
    {
        KnownServers.Nginx => WeakServers.Nginx(_files.Path),
        KnownServers.Apache => WeakServers.Apache(_files.Path),
        KnownServers.Haproxy => WeakServers.Haproxy(_files.Path, []),
        KnownServers.Caddy => WeakServers.Caddy(_files.Path),
        KnownServers.Lighttpd => WeakServers.Lighttpd(_files.Path),
        KnownServers.Postfix => WeakServers.Postfix(_files.Path),
        _ => WeakServers.Dovecot(_files.Path),
    };

    private async Task AssertRepairedAsync(string weakness, RepairableServer weak)
    {
        weak = weakness == "chain" ? weak : weak with { Configuration = [.. weak.Configuration.Select(line => line.Replace("chain.weak.pem", "chain.pem").Replace("both.weak.pem", "both.pem"))] };
        var checks = Named(Weaknesses[weakness], weak.Name);
        var before = await CheckAsync(weak);
        var findings = checks.Select(id => before.Findings.FirstOrDefault(finding => finding.Id == id) ?? throw new InvalidOperationException($"{id} is not found: {Words(before)}"));
        var snippets = findings.SelectMany(finding => finding.Snippets).Where(snippet => snippet.Server == weak.Name).DistinctBy(snippet => $"{snippet.Where}\n{string.Join('\n', snippet.Lines)}").ToList();

        Assert.NotEmpty(snippets);
        var repaired = weak.With(snippets);
        var after = await CheckAsync(repaired);

        Assert.True(after.Findings.All(finding => !checks.Contains(finding.Id)), $"still there: {Words(after)} of\n{string.Join('\n', repaired.Configuration)}");
        Assert.True(after.Outcomes.All(outcome => !checks.Contains(outcome.Check.Id) || outcome.Result is not CheckResult.Undecided), $"undecided: {Words(after)}");
        Assert.Empty(after.Findings.Select(finding => finding.Id).Except(before.Findings.Select(finding => finding.Id)).Except([OldClientsLeftOut, .. weakness == "no current version" ? OfTls13 : []]));
    }

    /// <summary>These never serve NULL suites, whatever they are told; what Caddy is told to answer here is plain text, no page.</summary>
    private static ImmutableArray<string> Named(ImmutableArray<string> checks, string server) =>
        server is KnownServers.Caddy ? checks.Remove("TLS-0014").Remove("HTTP-0134")
        : server is KnownServers.Apache or KnownServers.Lighttpd or KnownServers.Postfix ? checks.Remove("TLS-0014")
        : checks;

    private async Task<Assessment> CheckAsync(RepairableServer described)
    {
        using var server = described.Start();
        var target = new Target { Input = "lab.example", Host = "lab.example", Port = Port.TryParse($"{server.Port}", out var number) ? number : default, ConnectTo = IPAddress.Loopback, StartTls = described.StartTls };
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        using var root = System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadCertificateFromFile(_authority.RootFile);
        var options = new SurveyOptions { ExtraAnchors = [Certificate.Read(root.RawData).Value] };
        return Judgement.Of(await new Survey(options, TimeProvider.System).ObserveAsync(target, patience.Token), KnowledgeBase.Embedded);
    }

    private static string Words(Assessment assessment) => string.Join("; ", assessment.Findings.Select(finding => $"{finding.Id} {finding.Title}"))
        + " | " + string.Join("; ", assessment.Undecided.Select(pair => $"{pair.Outcome.Check.Id} {pair.Reason}"));

    private ImmutableArray<string> Named(string[] lines) => [.. lines.Select(line => line.Replace("GROUP", _files.File("dh1024.pem"), StringComparison.Ordinal))];

    /// <summary>The files of a machine whose administrator forgot the intermediate, and what would have been right.</summary>
    private void WriteCredential()
    {
        var issued = _authority.Issue(Leaf.GoodRsa);
        var (leaf, key, intermediate) = (issued.Certificate.ExportCertificatePem() + "\n", File.ReadAllText(issued.KeyFile), File.ReadAllText(issued.IntermediateFile!) + "\n");
        _files.Write("server.crt", leaf);
        _files.Write("server.key", key);
        _files.Write("intermediate.crt", intermediate);
        _files.Write("chain.weak.pem", leaf);
        _files.Write("both.weak.pem", leaf + key);
        _files.Write("chain.pem", leaf + intermediate);
        _files.Write("both.pem", leaf + intermediate + key);
        _files.Write("dh1024.pem", Dh1024);
    }

    private const string Dh1024 = """
        -----BEGIN DH PARAMETERS-----
        MIGHAoGBAIinI3rerNVlCfgQdVTUOzjwYxT33eDPX7pS6ekV/c3Are0gBfFqCMhW
        nwZdhNBQMgUfjbvaIVo56CUR0TSgQVgA/8YZRjmwcT6gbYjMBuUp+Sfa7zouToTE
        riABqSYbXJigFGNXwt3ER2D8UYMJ41YdxZZ1+5WwzlGw/EnwHzk/AgEC
        -----END DH PARAMETERS-----
        """;
}
