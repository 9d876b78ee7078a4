using Sallyport.Lab.Certificates;
using Sallyport.Lab.Differential;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Xunit;

namespace Sallyport.Lab.EndToEnd;

/// <summary>A server with an RSA and an ECDSA certificate that picks one by what the hello could use, and then takes suites of that one alone.</summary>
public sealed class TwoCertificatesTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    [LabFact(Needs = "haproxy")]
    public async Task The_suites_of_both_are_found()
    {
        using var server = Haproxy.Start(
            authority.Issue(Leaf.GoodRsa), $"crt {authority.Issue(Leaf.Good).CombinedFile} ssl-max-ver TLSv1.2 ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384");

        var (facts, _) = await SallyportFacts.AskAsync(server.Port);

        Assert.Equal([0xC02B, 0xC02F, 0xC030], facts.Suites["tls12"].Select(id => (int)id).Order());
    }
}
