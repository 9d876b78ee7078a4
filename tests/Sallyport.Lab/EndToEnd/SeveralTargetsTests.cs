using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Xunit;

namespace Sallyport.Lab.EndToEnd;

/// <summary>One target that fails takes nothing from the others.</summary>
public sealed class SeveralTargetsTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    private const string Unresolvable = "no-such-host.invalid";

    [LabFact(Needs = "openssl")]
    public async Task Ndjson_has_a_line_for_each()
    {
        using var server = OpenSslServer.Start(authority.Issue(Leaf.Good));

        var result = await CheckAsync("ndjson", "", server.Target, Unresolvable);

        var states = result.JsonLines.ToDictionary(line => line.GetProperty("target").Text("input"), line => line.Text("state"));
        Assert.Equal(2, states.Count);
        Assert.Equal("open", states[server.Target]);
        Assert.Equal("unresolved", states[Unresolvable]);
        Assert.Equal(1, result.ExitCode);
    }

    [LabFact(Needs = "openssl")]
    public async Task Json_is_an_array_in_the_order_asked()
    {
        using var server = OpenSslServer.Start(authority.Issue(Leaf.Good));

        var result = await CheckAsync("json", "", Unresolvable, server.Target);

        Assert.Equal(["unresolved", "open"], result.Json.EnumerateArray().Select(item => item.Text("state")));
    }

    [LabFact(Needs = "openssl")]
    public async Task Text_has_a_block_for_each()
    {
        using var server = OpenSslServer.Start(authority.Issue(Leaf.Good));

        var result = await CheckAsync("text", "", server.Target, Unresolvable);

        Assert.Contains($"Port {server.Port} is open", result.Stdout);
        Assert.Contains(Unresolvable, result.Stdout);
    }

    [LabFact(Needs = "openssl")]
    public async Task Targets_are_read_from_standard_input()
    {
        using var server = OpenSslServer.Start(authority.Issue(Leaf.Good));

        var result = await CheckAsync("ndjson", $"# the lab\n{server.Target}\n\n{Unresolvable}\n", "-");

        Assert.Equal(2, result.JsonLines.Length);
    }

    [Fact]
    public async Task Forty_targets_give_forty_answers()
    {
        var targets = Enumerable.Range(1, 40).Select(i => $"127.0.0.1:{LoopbackPort.Free()}").Distinct().ToList();

        var result = await CheckAsync("ndjson", string.Join('\n', targets), "-");

        Assert.Equal(targets.Order(), result.JsonLines.Select(line => line.GetProperty("target").Text("input")).Order());
        Assert.Equal(1, result.ExitCode);
    }

    private Task<CliResult> CheckAsync(string format, string input, params string[] targets) =>
        SallyportProcess.RunAsync([], ["check", .. targets, "--ca", authority.RootFile, "--format", format, "--timeout", "10"], input);
}
