using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Xunit;

namespace Sallyport.Lab.Remedies;

/// <summary>What findings say to change in Dovecot.</summary>
public sealed class DovecotRepairTests(LabAuthority authority) : Repairing(authority)
{
    [LabTheory(Needs = "dovecot, root, openssl")]
    [InlineData("versions", "ssl_min_protocol = TLSv1", "ssl_cipher_list = ECDHE-RSA-AES128-SHA:ECDHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0")]
    [InlineData("suites", "ssl_cipher_list = " + EverySuite)]
    [InlineData("anonymous suites", "ssl_cipher_list = " + EverySuite)]
    [InlineData("order", "ssl_cipher_list = " + WeakFirst, "ssl_prefer_server_ciphers = yes")]
    [InlineData("ChaCha20", "ssl_cipher_list = " + AesFirst, "ssl_prefer_server_ciphers = yes")]
    [InlineData("curves", "ssl_curve_list = " + ObsoleteCurves, "ssl_cipher_list = ECDHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0")]
    [InlineData("chain")]
    public Task Dovecot_is_repaired_by_what_its_findings_say(string weakness, params string[] lines) => AssertRepairedAsync(weakness, WeakServers.Dovecot(Folder, Named(lines)));
}
