using System.Text.Json.Nodes;
using Sallyport.Observations;
using Sallyport.Observations.Json;
using Sallyport.Tests.Seen;
using Sallyport.Verdicts;
using Xunit;

namespace Sallyport.Tests.Cli;

public sealed class BaselineTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sallyport-baseline");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_changed_stands_in_text_and_document()
    {
        var text = await Invocation.RunAsync("check", "--replay", Save("insecure"), "--baseline", Save("weak"));
        var json = await Invocation.RunAsync("check", "--replay", Save("insecure"), "--baseline", Save("weak"), "-f", "json");

        Golden.Approve("insecure-since-weak.txt", text.Out);
        var changes = JsonNode.Parse(json.Out)!["changes"]!.AsArray();
        Assert.Contains(changes, change => (string)change!["kind"]! == "version" && (string)change["what"]! == "SSL 3.0" && (string)change["before"]! == "no" && (string)change["after"]! == "yes");
        Assert.All(changes, change => Assert.Equal(["kind", "what", "before", "after"], change!.AsObject().Select(member => member.Key)));
        Assert.NotNull(JsonNode.Parse(json.Out)!["since"]);
    }

    [Fact]
    public async Task Without_a_baseline_changes_are_null_and_an_unchanged_target_has_none()
    {
        var without = JsonNode.Parse((await Invocation.RunAsync("check", "--replay", Save("weak"), "-f", "json")).Out)!.AsObject();
        var unchanged = await Invocation.RunAsync("check", "--replay", Save("weak"), "--baseline", Save("weak"));

        Assert.True(without.TryGetPropertyValue("changes", out var changes) && changes is null);
        Assert.Contains("nothing that is compared has changed", unchanged.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_that_the_baseline_does_not_know_is_said_to_be_unknown_and_not_new()
    {
        var run = await Invocation.RunAsync("check", "--replay", Save("weak", "unresolved"), "--baseline", Save("weak"), "-f", "ndjson");

        var kinds = run.Out.TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!["changes"]!.AsArray().Select(change => (string)change!["kind"]!).ToList()).ToList();
        Assert.Empty(kinds[0]);
        Assert.Equal(["not-in-baseline"], kinds[1]);
    }

    [Fact]
    public async Task The_baseline_changes_no_verdict_and_no_exit_code() =>
        Assert.Equal((await Invocation.RunAsync("check", "--replay", Save("weak"))).ExitCode, (await Invocation.RunAsync("check", "--replay", Save("weak"), "--baseline", Save("insecure"))).ExitCode);

    [Theory]
    [InlineData("not json", "it is not a saved run")]
    [InlineData("{}", "it is not a saved run")]
    [InlineData("{\"form\":\"2.0\",\"observations\":[]}", "it has form 2.0, and this build reads 1.0")]
    [InlineData(null, "there is no such file")]
    public async Task A_baseline_that_cannot_be_read_is_refused_with_66(string? content, string cause)
    {
        var file = Path.Combine(_folder.FullName, "bad.json");
        if (content is not null) File.WriteAllText(file, content);

        var run = await Invocation.RunAsync("check", "example.com", "--baseline", file);

        Assert.Equal((ExitCode.NoInput, string.Empty), (run.ExitCode, run.Out));
        Assert.StartsWith($"sallyport: --baseline {file}: {cause}", run.Error, StringComparison.Ordinal);
    }

    private string Save(params string[] names)
    {
        var file = Path.Combine(_folder.FullName, $"{string.Join('-', names)}.run.json");
        File.WriteAllBytes(file, SavedRuns.Write(new SavedRun(HostObservation.CurrentForm, [.. names.Select(name => Runs.All[name])])));
        return file;
    }
}
