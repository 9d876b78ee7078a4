using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Xunit;

namespace Sallyport.Lab.EndToEnd;

/// <summary>Servers with ML-KEM, of a library that is not the tool's own.</summary>
public sealed class PostQuantumTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    [LabTheory(Needs = "node24")]
    [InlineData("X25519MLKEM768")]
    [InlineData("SecP256r1MLKEM768")]
    [InlineData("SecP384r1MLKEM1024")]
    [InlineData("MLKEM512")]
    [InlineData("MLKEM768")]
    [InlineData("MLKEM1024")]
    public async Task A_server_that_takes_one_such_group_alone_is_read_like_any_other(string group)
    {
        using var server = NodeServer.Start(authority.Issue(Leaf.Good), group);

        var result = await authority.CheckNamedAsync("lab.example", server.Port, "--profile", "quick");

        Assert.Equal(group, result.Tls().GetProperty("negotiated").Text("group"));
        Assert.Equal(200, result.Endpoint().GetProperty("http").GetProperty("status").GetInt32());
        Assert.True(result.Certificate().GetProperty("trusted").GetBoolean(), result.ToString());
    }
}
