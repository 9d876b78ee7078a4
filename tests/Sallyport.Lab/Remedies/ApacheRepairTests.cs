using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Xunit;

namespace Sallyport.Lab.Remedies;

/// <summary>What findings say to change in Apache.</summary>
public sealed class ApacheRepairTests(LabAuthority authority) : Repairing(authority)
{
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
    public Task Apache_is_repaired_by_what_its_findings_say(string weakness, params string[] lines) => AssertRepairedAsync(weakness, WeakServers.Apache(Folder, Named(lines)));
}
