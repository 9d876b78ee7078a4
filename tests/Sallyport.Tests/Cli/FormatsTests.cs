using System.Text.Json.Nodes;
using System.Xml.Linq;
using Sallyport.Observations;
using Sallyport.Observations.Json;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Cli;

public sealed class FormatsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sallyport-formats");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("json")]
    [InlineData("ndjson")]
    [InlineData("sarif")]
    [InlineData("junit")]
    [InlineData("csv")]
    [InlineData("html")]
    public async Task A_format_says_the_same_to_a_file_as_to_stdout(string format)
    {
        var (file, replay) = (Path.Combine(_folder.FullName, "report"), Save("weak", "closed", "hostile"));

        var shown = await Invocation.RunAsync("check", "--replay", replay, "--format", format);
        var written = await Invocation.RunAsync("check", "--replay", replay, "--format", format, "--output", file);

        Assert.Equal((string.Empty, string.Empty), (written.Out, written.Error));
        Assert.Equal(shown.Out, File.ReadAllText(file));
        Assert.Equal(1, written.ExitCode);
    }

    [Fact]
    public async Task All_formats_are_written_by_one_run()
    {
        string Report(string name) => Path.Combine(_folder.FullName, name);

        var run = await Invocation.RunAsync(
            "check", "--replay", Save("weak", "closed"), "-f", "sarif", "-o", Report("sarif"), "-f", "junit", "-o", Report("junit"), "-f", "csv", "-o", Report("csv"), "-f", "html", "-o", Report("html"),
            "-f", "json", "-o", Report("json"), "-f", "ndjson", "-o", Report("ndjson"), "-f", "text");

        Assert.Contains("Port 443 is closed", run.Out, StringComparison.Ordinal);
        Assert.Equal(1, (int)JsonNode.Parse(File.ReadAllText(Report("sarif")))!["runs"]![0]!["invocations"]![0]!["exitCode"]!);
        Assert.Equal(2, XDocument.Parse(File.ReadAllText(Report("junit"))).Root!.Elements("testsuite").Count());
        Assert.Equal(2, XDocument.Parse(File.ReadAllText(Report("html"))).Descendants("section").Count());
        Assert.Single(File.ReadAllLines(Report("csv")), line => line.StartsWith("target,host,port,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sarif", "\"results\":[]")]
    [InlineData("junit", "tests=\"0\"")]
    [InlineData("csv", "target,host,port")]
    [InlineData("html", "0 targets checked")]
    public async Task An_empty_run_is_still_a_whole_document(string format, string part) =>
        Assert.Contains(part, (await Invocation.RunAsync("check", "--replay", Save(), "-f", format)).Out, StringComparison.Ordinal);

    private string Save(params string[] names)
    {
        var file = Path.Combine(_folder.FullName, $"{string.Join('-', names)}.run.json");
        File.WriteAllBytes(file, SavedRuns.Write(new SavedRun(HostObservation.CurrentForm, [.. names.Select(name => Runs.All[name])])));
        return file;
    }
}
