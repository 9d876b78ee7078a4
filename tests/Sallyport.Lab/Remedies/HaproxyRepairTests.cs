using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Xunit;

namespace Sallyport.Lab.Remedies;

/// <summary>What findings say to change in HAProxy.</summary>
public sealed class HaproxyRepairTests(LabAuthority authority) : Repairing(authority)
{
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
    public Task Haproxy_is_repaired_by_what_its_findings_say(string weakness, params string[] lines) => AssertRepairedAsync(weakness, WeakServers.Haproxy(Folder, Named(lines)));
}
