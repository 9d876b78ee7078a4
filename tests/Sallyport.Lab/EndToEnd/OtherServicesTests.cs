using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Xunit;

namespace Sallyport.Lab.EndToEnd;

/// <summary>Ports that are open and speak no TLS.</summary>
public sealed class OtherServicesTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    [LabFact(Needs = "sshd, ssh-keygen")]
    public async Task SSH_is_named()
    {
        using var server = OpenSshServer.Start();

        var result = await authority.CheckAsync(server.Target);

        result.AssertVerdict("not-tls", 1);
        Assert.Equal("open", result.State());
        Assert.Equal("ssh", result.Endpoint().GetProperty("service").Text("kind"));
    }

    [LabFact(Needs = "nginx")]
    public async Task Plain_HTTP_is_named()
    {
        using var server = Nginx.StartPlain();

        var result = await authority.CheckAsync(server.Target);

        result.AssertVerdict("not-tls", 1);
        Assert.Contains("HTTP", result.Json.Text("headline"));
        Assert.Equal("web", result.Endpoint().GetProperty("service").Text("kind"));
    }
}
