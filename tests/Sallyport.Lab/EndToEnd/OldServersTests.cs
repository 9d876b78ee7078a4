using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Xunit;

namespace Sallyport.Lab.EndToEnd;

/// <summary>Servers that still speak what should be gone.</summary>
public sealed class OldServersTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    [LabFact(Needs = "openssl")]
    public async Task TLS_10_and_11_are_found_on_OpenSSL()
    {
        using var server = OpenSslServer.Start(authority.Issue(Leaf.GoodRsa), OpenSslServer.Everything);

        var result = await authority.CheckNamedAsync("lab.example", server.Port);

        Assert.Equal(["no", "no", "yes", "yes", "yes", "yes"], Versions(result));
        Assert.NotEqual("secure", result.Verdict());
        Assert.Contains("TLS-0003", result.FindingIds());
        Assert.Contains("TLS-0004", result.FindingIds());
    }

    [LabFact(Needs = "selfserv, certutil, pk12util")]
    public async Task SSL_3_with_RC4_and_3DES_is_found_on_NSS()
    {
        using var server = NssServer.Start(authority.Issue(Leaf.GoodRsa), "ssl3:tls1.2");

        var result = await authority.CheckNamedAsync("lab.example", server.Port);

        Assert.Equal(["no", "yes", "yes", "yes", "yes", "no"], Versions(result));
        result.AssertVerdict("insecure", 1);
        Assert.Contains("TLS-0002", result.FindingIds());
    }

    [LabFact(Needs = "selfserv, certutil, pk12util")]
    public async Task A_server_of_SSL_3_alone_is_insecure()
    {
        using var server = NssServer.Start(authority.Issue(Leaf.GoodRsa), "ssl3:ssl3");

        var result = await authority.CheckNamedAsync("lab.example", server.Port);

        Assert.Equal(["no", "yes", "no", "no", "no", "no"], Versions(result));
        result.AssertVerdict("insecure", 1);
    }

    private static IEnumerable<string> Versions(CliResult result) =>
        new[] { "ssl2", "ssl3", "tls10", "tls11", "tls12", "tls13" }.Select(result.Version);
}
