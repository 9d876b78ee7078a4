using System.Text.RegularExpressions;
using Sallyport.Findings;
using Sallyport.Observations;
using Sallyport.Observations.Json;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Cli;

public sealed partial class ExitStyleTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sallyport-nagios");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("secure", "OK", 0)]
    [InlineData("half-dead", "WARNING", 1)]
    [InlineData("insecure", "CRITICAL", 2)]
    [InlineData("closed", "CRITICAL", 2)]
    [InlineData("not-tls", "CRITICAL", 2)]
    [InlineData("silent", "UNKNOWN", 3)]
    public async Task The_state_is_the_exit_code_and_one_line_says_it_with_figures(string name, string state, int code)
    {
        var run = await CheckAsync(name);

        Assert.Equal((code, string.Empty), (run.ExitCode, run.Error));
        Assert.Matches(Line(), run.Out);
        Assert.StartsWith($"SALLYPORT {state} - ", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("secure half-dead", 1)]
    [InlineData("silent half-dead", 1)]
    [InlineData("silent secure", 3)]
    [InlineData("half-dead silent closed", 2)]
    [InlineData("", 3)]
    public async Task The_worst_of_several_decides(string names, int code) => Assert.Equal(code, (await CheckAsync(names.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ExitCode);

    [Fact]
    public async Task Figures_are_those_of_the_run()
    {
        var (weak, line) = (Runs.Judge("weak"), (await CheckAsync("weak")).Out);

        Assert.Contains($" findings={weak.Findings.Length};;;0 critical=0;;;0 high=0;;;0 medium={weak.Findings.Count(finding => finding.Severity == Severity.Medium)};;;0 ", line, StringComparison.Ordinal);
        Assert.EndsWith($" connections={weak.Seen.Connections};;;0 days=89\n", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bar_in_what_a_peer_writes_begins_no_figures()
    {
        var closed = Runs.All["closed"];
        var run = await CheckAsync(closed with { Endpoints = [closed.Endpoints[0] with { Reach = new PortObservation(new PortAnswer.NoRoute("no | a=1"), TimeSpan.Zero) }] });

        Assert.Contains("no / a=1 | time=", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_forms_stay_as_they_are()
    {
        var file = Save(Runs.All["weak"]);
        var plain = await Invocation.RunAsync("check", "--replay", file, "-f", "json");
        var nagios = await Invocation.RunAsync("check", "--replay", file, "-f", "json", "--exit-style", "nagios");

        Assert.Equal((plain.Out, 1), (nagios.Out, nagios.ExitCode));
    }

    private Task<Invocation> CheckAsync(params string[] names) => CheckAsync([.. names.Select(name => Runs.All[name])]);

    private Task<Invocation> CheckAsync(params HostObservation[] seen) => Invocation.RunAsync("check", "--replay", Save(seen), "--exit-style", "nagios");

    private string Save(params HostObservation[] seen)
    {
        var file = Path.Combine(_folder.FullName, "run.json");
        File.WriteAllBytes(file, SavedRuns.Write(new SavedRun(HostObservation.CurrentForm, [.. seen])));
        return file;
    }

    [GeneratedRegex("^SALLYPORT (OK|WARNING|CRITICAL|UNKNOWN) - [^|\n]+ \\| ([a-z]+=-?[0-9.]+s?(;;;0)? ?)+\n$")]
    private static partial Regex Line();
}
