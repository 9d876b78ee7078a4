using Sallyport.Checks;
using Sallyport.Findings;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Xunit;

namespace Sallyport.Lab.Remedies;

/// <summary>What findings say to change in nginx.</summary>
public sealed class NginxRepairTests(LabAuthority authority) : Repairing(authority)
{
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
    public Task Nginx_is_repaired_by_what_its_findings_say(string weakness, params string[] lines) => AssertRepairedAsync(weakness, WeakServers.Nginx(Folder, Named(lines)));

    /// <summary>The way that the words of TLS-0012 leave to who must keep weak suites.</summary>
    [LabFact(Needs = "nginx, openssl")]
    public async Task A_servers_order_with_weak_suites_last_and_ChaCha20_for_those_who_want_it_is_in_order()
    {
        var server = WeakServers.Nginx(Folder, $"ssl_ciphers {AesFirst}:AES128-SHA;", "ssl_prefer_server_ciphers on;", "ssl_conf_command Options PrioritizeChaCha;");

        var seen = await CheckAsync(server);

        Assert.Contains(seen.Outcomes, outcome => outcome.Check.Id == "TLS-0012" && outcome.Result is CheckResult.Passed);
        Assert.Contains(seen.Outcomes, outcome => outcome.Check.Id == "TLS-0013" && outcome.Result is CheckResult.Passed);
    }
}
