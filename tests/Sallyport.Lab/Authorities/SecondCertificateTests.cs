using Sallyport.Checks;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Xunit;

namespace Sallyport.Lab.Authorities;

/// <summary>nginx with a certificate for each kind of key.</summary>
public sealed class SecondCertificateTests : IDisposable
{
    private readonly LabAuthority _authority = new();

    public void Dispose() => _authority.Dispose();

    [LabTheory(Needs = "nginx")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Both_certificates_are_met_and_judged(bool expired)
    {
        var rsa = _authority.Issue(expired ? Leaf.Expired with { Key = LeafKey.Rsa2048, Name = "expired-rsa" } : Leaf.GoodRsa);
        using var server = Nginx.Start(_authority.Issue(Leaf.Good), $"ssl_protocols TLSv1.2 TLSv1.3; ssl_certificate {rsa.ChainFile}; ssl_certificate_key {rsa.KeyFile};");

        var seen = await Looking.AtAsync(server, _authority);

        Assert.Equal(2, seen.Seen.Endpoints[0].Tls!.Certificates.Count(chain => chain.ForHost));
        Assert.Equal(expired, seen.Outcome("CERT-0121") is CheckResult.Failed);
        Assert.Equal(!expired, seen.Outcome("CERT-0121") is CheckResult.Passed);
    }
}
