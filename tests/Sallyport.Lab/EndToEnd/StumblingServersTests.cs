using Sallyport.Lab.Certificates;
using Sallyport.Lab.Differential;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Xunit;

namespace Sallyport.Lab.EndToEnd;

/// <summary>A server that prefers suites of a key exchange which it then fails at: what it takes beside them is found all the same.</summary>
public sealed class StumblingServersTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    [LabFact(Needs = "gnutls-serv")]
    public async Task Suites_behind_one_without_parameters_are_found()
    {
        using var server = GnuTlsServer.Start(
            [authority.Issue(Leaf.GoodRsa), authority.Issue(Leaf.Good)],
            "NONE:+VERS-TLS1.0:+AES-128-CBC:+AES-256-CBC:+SHA1:+ECDHE-RSA:+DHE-RSA:+ECDHE-ECDSA:+GROUP-X25519:+SIGN-ALL:+COMP-NULL:+CTYPE-X509");

        var (facts, _) = await SallyportFacts.AskAsync(server.Port);

        Assert.Equal([0xC009, 0xC00A, 0xC013, 0xC014], facts.Suites["tls10"].Select(id => (int)id).Order());
    }
}
