using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Xunit;

namespace Sallyport.Lab.Remedies;

/// <summary>What findings say to change in lighttpd.</summary>
public sealed class LighttpdRepairTests(LabAuthority authority) : Repairing(authority)
{
    private const string Command = "ssl.openssl.ssl-conf-cmd += (\"";

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
    public Task Lighttpd_is_repaired_by_what_its_findings_say(string weakness, params string[] lines) => AssertRepairedAsync(weakness, WeakServers.Lighttpd(Folder, Named(lines)));
}
