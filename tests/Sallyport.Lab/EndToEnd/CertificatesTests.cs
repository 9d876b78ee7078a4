using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Xunit;

namespace Sallyport.Lab.EndToEnd;

/// <summary>What is said about the certificate a server shows.</summary>
public sealed class CertificatesTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    [LabFact(Needs = "openssl")]
    public async Task The_facts_of_the_leaf_are_told()
    {
        var issued = authority.Issue(Leaf.Good);

        var certificate = (await CheckAsync(Leaf.Good)).Certificate();

        Assert.Equal(issued.Sha256, certificate.Text("sha256"));
        Assert.Contains("lab.example", certificate.Text("subject"));
        Assert.Contains("Sallyport Lab Intermediate", certificate.Text("issuer"));
        Assert.Equal(["127.0.0.1", "::1", "lab.example", "localhost"], certificate.Texts("san").Order());
        Assert.Equal("EC P-256", certificate.Text("key"));
        Assert.Equal(issued.Certificate.NotAfter.ToUniversalTime(), DateTimeOffset.Parse(certificate.Text("notAfter")).UtcDateTime);
        Assert.Equal(2, certificate.GetProperty("chain").GetArrayLength());
        Assert.True(certificate.GetProperty("trusted").GetBoolean());
        Assert.True(certificate.GetProperty("hostnameMatches").GetBoolean());
    }

    [LabFact(Needs = "openssl")]
    public async Task An_authority_that_was_not_named_is_not_trusted()
    {
        using var server = OpenSslServer.Start(authority.Issue(Leaf.Good));

        var result = await SallyportProcess.RunAsync("check", $"lab.example:{server.Port}", "--connect", "127.0.0.1", "--format", "json", "--timeout", "10");

        result.AssertVerdict("untrusted", 1);
        Assert.False(result.Certificate().GetProperty("trusted").GetBoolean());
    }

    [LabFact(Needs = "openssl")]
    public async Task A_missing_intermediate_is_told_apart_from_an_unknown_authority()
    {
        var missing = await CheckAsync(Leaf.MissingIntermediate);
        var unknown = await CheckAsync(Leaf.SelfSigned);

        Assert.Contains("CERT-0107", missing.FindingIds());
        Assert.DoesNotContain("CERT-0113", missing.FindingIds());
        Assert.Contains("CERT-0113", unknown.FindingIds());
        Assert.DoesNotContain("CERT-0107", unknown.FindingIds());
        Assert.Equal(1, missing.Certificate().GetProperty("chain").GetArrayLength());
    }

    [LabTheory(Needs = "openssl")]
    [InlineData("expired", "CERT-0111")]
    [InlineData("not-yet-valid", "CERT-0111")]
    [InlineData("wrong-name", "CERT-0109")]
    [InlineData("self-signed", "CERT-0113")]
    public async Task A_certificate_that_nobody_should_accept_is_untrusted(string name, string finding)
    {
        var result = await CheckAsync(Order(name));

        result.AssertVerdict("untrusted", 1);
        Assert.Contains(finding, result.FindingIds());
    }

    [LabTheory(Needs = "openssl")]
    [InlineData("sha1", "CERT-0117")]
    [InlineData("rsa-1024", "CERT-0116")]
    public async Task A_weak_certificate_is_found(string name, string finding)
    {
        var result = await CheckAsync(Order(name));

        Assert.Contains(finding, result.FindingIds());
        Assert.Equal(1, result.ExitCode);
    }

    [LabFact(Needs = "openssl")]
    public async Task A_certificate_that_promises_a_staple_needs_one() =>
        Assert.Contains("CERT-0125", (await CheckAsync(Leaf.MustStaple)).FindingIds());

    [LabTheory(Needs = "openssl")]
    [InlineData("www.wild.example", true)]
    [InlineData("a.www.wild.example", false)]
    [InlineData("wild.example", false)]
    public async Task A_wildcard_stands_for_exactly_one_label(string host, bool matches)
    {
        using var server = OpenSslServer.Start(authority.Issue(Leaf.Wildcard));

        var result = await authority.CheckNamedAsync(host, server.Port);

        Assert.Equal(matches, result.Certificate().GetProperty("hostnameMatches").GetBoolean());
    }

    [LabTheory(Needs = "openssl")]
    [InlineData("address-only", true)]
    [InlineData("wrong-name", false)]
    public async Task An_address_has_to_be_in_the_certificate_as_an_address(string name, bool matches)
    {
        using var server = OpenSslServer.Start(authority.Issue(Order(name)));

        var result = await authority.CheckAsync(server.Target);

        Assert.Equal(matches, result.Certificate().GetProperty("hostnameMatches").GetBoolean());
    }

    private static LeafOrder Order(string name) =>
        new[] { Leaf.Expired, Leaf.NotYetValid, Leaf.WrongName, Leaf.SelfSigned, Leaf.Sha1Signed, Leaf.WeakRsa, Leaf.AddressOnly }.Single(order => order.Name == name);

    private async Task<CliResult> CheckAsync(LeafOrder order)
    {
        using var server = OpenSslServer.Start(authority.Issue(order));
        return await authority.CheckNamedAsync("lab.example", server.Port);
    }
}
