using System.Text.Json.Nodes;
using Sallyport.Findings;
using Sallyport.Observations;
using Sallyport.Observations.Json;
using Sallyport.Tests.Seen;
using Sallyport.Verdicts;
using Xunit;

namespace Sallyport.Tests.Cli;

public sealed class ReplayTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sallyport-replay");

    public static TheoryData<string> Names => [.. Runs.All.Keys];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_saved_run_gives_the_approved_text_document_and_exit_code(string name)
    {
        var file = Save(name);

        var text = await Invocation.RunAsync("check", "--replay", file);
        var json = await Invocation.RunAsync("check", "--replay", file, "--format", "json");

        Assert.Equal(Approved($"{name}.txt"), text.Out);
        Assert.Equal(JsonNode.Parse(Approved($"{name}.json"))!.ToJsonString(), JsonNode.Parse(json.Out)!.ToJsonString());
        Assert.Equal((ExitCode.For(Runs.Judge(name), Severity.High), string.Empty), (text.ExitCode, text.Error));
        Assert.Equal(text.ExitCode, json.ExitCode);
    }

    [Theory]
    [InlineData("secure", 0)]
    [InlineData("insecure", 1)]
    [InlineData("closed", 1)]
    [InlineData("not-tls", 1)]
    [InlineData("unresolved", 1)]
    [InlineData("silent", 2)]
    [InlineData("secure closed", 1)]
    [InlineData("secure silent", 2)]
    [InlineData("silent closed secure", 1)]
    public async Task The_exit_code_is_the_worst_of_all_targets(string names, int code) =>
        Assert.Equal(code, (await Invocation.RunAsync("check", "--replay", Save(names.Split(' ')))).ExitCode);

    [Fact]
    public async Task One_target_is_an_object_several_are_an_array_and_ndjson_is_a_line_each()
    {
        var one = await Invocation.RunAsync("check", "--replay", Save("closed"), "-f", "json");
        var several = await Invocation.RunAsync("check", "--replay", Save("closed", "filtered"), "-f", "json");
        var lines = await Invocation.RunAsync("check", "--replay", Save("closed", "filtered"), "-f", "ndjson");

        Assert.IsType<JsonObject>(JsonNode.Parse(one.Out));
        Assert.Equal(["closed", "filtered"], JsonNode.Parse(several.Out)!.AsArray().Select(State));
        Assert.Equal(["closed", "filtered"], lines.Out.TrimEnd('\n').Split('\n').Select(line => State(JsonNode.Parse(line))));
    }

    [Fact]
    public async Task An_empty_run_is_still_a_whole_document()
    {
        Assert.Equal("[]\n", (await Invocation.RunAsync("check", "--replay", Save(), "-f", "json")).Out);
        Assert.Equal(string.Empty, (await Invocation.RunAsync("check", "--replay", Save(), "-f", "ndjson")).Out);
    }

    [Fact]
    public async Task Each_format_goes_to_the_output_behind_it()
    {
        var (json, text) = (Path.Combine(_folder.FullName, "a.json"), Path.Combine(_folder.FullName, "a.txt"));

        var run = await Invocation.RunAsync("check", "--replay", Save("closed"), "--format", "json", "--output", json, "--format", "text", "--output", text, "--format", "ndjson");

        Assert.Equal(File.ReadAllText(json), run.Out);
        Assert.Equal(Approved("closed.txt"), File.ReadAllText(text));
    }

    [Fact]
    public async Task A_file_never_gets_colours()
    {
        var file = Path.Combine(_folder.FullName, "a.txt");

        await Invocation.RunAsync(new Surroundings { Environment = { ["FORCE_COLOR"] = "1" } }, "check", "--replay", Save("closed"), "--output", file);

        Assert.Equal(Approved("closed.txt"), File.ReadAllText(file));
    }

    [Theory]
    [InlineData("--output")]
    [InlineData("--save")]
    public async Task A_file_that_cannot_be_written_is_told_with_66(string option)
    {
        var run = await Invocation.RunAsync("check", "--replay", Save("closed"), option, Path.Combine(_folder.FullName, "no", "such", "folder"));

        Assert.Equal(ExitCode.NoInput, run.ExitCode);
        Assert.StartsWith($"sallyport: {option} ", run.Error, StringComparison.Ordinal);
        Assert.Contains("the file cannot be written\n  try: name a file in a folder", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_replayed_can_be_saved_again_byte_for_byte()
    {
        var (first, second) = (Save("secure", "hostile"), Path.Combine(_folder.FullName, "again.json"));

        await Invocation.RunAsync("check", "--replay", first, "--save", second);

        Assert.Equal(File.ReadAllText(first), File.ReadAllText(second));
    }

    [Fact]
    public async Task A_replay_takes_no_targets()
    {
        var run = await Invocation.RunAsync("check", "example.com", "--replay", Save("closed"));

        Assert.Equal((ExitCode.Usage, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains("so it takes no targets", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json", "it is not a saved run")]
    [InlineData("{\"form\":\"2.0\",\"observations\":[]}", "it has form 2.0, and this build reads 1.0")]
    public async Task A_file_that_is_no_saved_run_is_refused_with_66(string content, string cause)
    {
        var file = Path.Combine(_folder.FullName, "bad.json");
        File.WriteAllText(file, content);

        var run = await Invocation.RunAsync("check", "--replay", file);

        Assert.Equal((ExitCode.NoInput, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains(cause, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--replay", "there is no such file")]
    [InlineData("--ca", "there is no such file")]
    public async Task A_file_that_is_not_there_is_told_with_66(string option, string cause)
    {
        var run = await Invocation.RunAsync("check", option, Path.Combine(_folder.FullName, "missing"));

        Assert.Equal((ExitCode.NoInput, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains(cause, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("low", 1)]
    [InlineData("medium", 1)]
    [InlineData("high", 0)]
    [InlineData("CRITICAL", 0)]
    public async Task The_threshold_decides_which_findings_fail(string severity, int code) =>
        Assert.Equal(code, (await Invocation.RunAsync("check", "--replay", Save("half-dead"), "--fail-on", severity)).ExitCode);

    [Fact]
    public async Task Quiet_is_one_line_and_verbose_shows_every_check()
    {
        var quiet = await Invocation.RunAsync("check", "--replay", Save("secure"), "--quiet");
        var verbose = await Invocation.RunAsync("check", "--replay", Save("secure"), "--verbose");

        Assert.Single(quiet.Out.TrimEnd('\n').Split('\n'));
        Assert.Equal(Approved("secure.verbose.txt"), verbose.Out);
    }

    private static string? State(JsonNode? document) => document!["state"]!.GetValue<string>();

    private static string Approved(string name) => File.ReadAllText(Repository.Path("tests", "Sallyport.Tests", "Approved", name));

    private string Save(params string[] names)
    {
        var file = Path.Combine(_folder.FullName, $"{string.Join('-', names)}.run.json");
        File.WriteAllBytes(file, SavedRuns.Write(new SavedRun(HostObservation.CurrentForm, [.. names.Select(name => Runs.All[name])])));
        return file;
    }
}
