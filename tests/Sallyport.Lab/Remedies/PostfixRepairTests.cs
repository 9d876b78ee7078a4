using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Xunit;

namespace Sallyport.Lab.Remedies;

/// <summary>What findings say to change in Postfix.</summary>
public sealed class PostfixRepairTests(LabAuthority authority) : Repairing(authority)
{
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
    public Task Postfix_is_repaired_by_what_its_findings_say(string weakness, params string[] lines) => AssertRepairedAsync(weakness, WeakServers.Postfix(Folder, Named(lines)));
}
