using Sallyport.Checks;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Sallyport.Observations;
using Xunit;

namespace Sallyport.Lab.Certificates;

/// <summary>Servers whose suites the own client cannot compute: their certificate is read from the flight, without the handshake's end.</summary>
public sealed class InTheClearTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    [LabTheory(Needs = "openssl")]
    [InlineData("CAMELLIA256-SHA:@SECLEVEL=0")]
    [InlineData("ECDHE-RSA-CAMELLIA256-SHA384:@SECLEVEL=0")]
    [InlineData("NULL-SHA256:@SECLEVEL=0")]
    public async Task The_certificate_is_shown_and_judged_where_no_handshake_can_be_finished(string suites)
    {
        using var server = OpenSslServer.Start(authority.Issue(Leaf.GoodRsa), "-tls1_2", "-cipher", suites);

        var assessment = await Probing.AssessAsync(server.Port);

        var tls = assessment.Endpoint().Tls!;
        Assert.DoesNotContain(tls.Handshakes, handshake => handshake.IsComplete);
        var chain = Assert.Single(tls.Certificates);
        Assert.True(chain is { ForHost: true, Handshakes.IsEmpty: true }, $"{chain}");
        Assert.IsType<CheckResult.Passed>(assessment.Result("CERT-0111"));
        Assert.StartsWith("inconclusive: no handshake was carried to its end", assessment.Result("CERT-0127").Told(), StringComparison.Ordinal);
    }
}
