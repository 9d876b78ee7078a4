using System.Text.RegularExpressions;
using Sallyport.Lab.Certificates;
using Sallyport.Lab.Ground;
using Sallyport.Lab.Servers;
using Xunit;

namespace Sallyport.Lab.EndToEnd;

/// <summary>What was seen can be judged again without asking anybody.</summary>
public sealed partial class ReplayTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    [LabFact(Needs = "nginx")]
    public async Task A_saved_run_gives_the_same_answer_when_the_server_is_gone()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("run.json");
        CliResult live;
        using (var server = Nginx.Start(authority.Issue(Leaf.Good)))
        {
            live = await authority.CheckNamedAsync("lab.example", server.Port, "--save", file);
        }

        var first = await ReplayAsync(file, "json");
        var second = await ReplayAsync(file, "json");

        Assert.Equal(first.Stdout, second.Stdout);
        Assert.Equal(live.ExitCode, first.ExitCode);
        Assert.Equal(WithoutTimes(live.Stdout), WithoutTimes(first.Stdout));
    }

    [Fact]
    public async Task A_run_of_several_targets_is_replayed_whole()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("run.json");
        string[] targets = [$"127.0.0.1:{LoopbackPort.Free()}", "no-such-host.invalid"];
        await SallyportProcess.RunAsync(["check", .. targets, "--save", file, "--format", "ndjson"]);

        var replayed = await ReplayAsync(file, "json");

        Assert.Equal(targets, replayed.Json.EnumerateArray().Select(item => item.GetProperty("target").Text("input")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("[[[[[[[[")]
    [InlineData("{\"observations\":null}")]
    public async Task A_file_that_is_no_saved_run_is_refused(string content)
    {
        using var folder = new TemporaryFolder();

        var result = await ReplayAsync(folder.Write("run.json", content), "json");

        Assert.True(result is { ExitCode: 66, Stdout: "" }, result.ToString());
        Assert.Contains("run.json", result.Stderr);
    }

    private static Task<CliResult> ReplayAsync(string file, string format) => SallyportProcess.RunAsync("check", "--replay", file, "--format", format);

    private static string WithoutTimes(string json) => Times().Replace(json, "\"$1\":0");

    [GeneratedRegex("\"(elapsedMs|rttMs|ms)\":\\s*[0-9.eE+-]+")]
    private static partial Regex Times();
}
