using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Xunit;

namespace Sallyport.Lab.Remedies;

/// <summary>What findings say to change in Caddy.</summary>
public sealed class CaddyRepairTests(LabAuthority authority) : Repairing(authority)
{
    [LabTheory(Needs = "caddy, openssl")]
    [InlineData("no current version", "protocols tls1.2 tls1.2")]
    [InlineData("suites", "ciphers TLS_RSA_WITH_AES_128_CBC_SHA TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256")]
    [InlineData("chain")]
    [InlineData("headers")]
    public Task Caddy_is_repaired_by_what_its_findings_say(string weakness, params string[] lines) => AssertRepairedAsync(weakness, WeakServers.Caddy(Folder, Named(lines)));
}
