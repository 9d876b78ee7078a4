using Sallyport.Verdicts;
using Xunit;

namespace Sallyport.Tests.Cli;

public sealed class HelpTests
{
    [Theory]
    [InlineData("sallyport", "--help")]
    [InlineData("check", "check --help")]
    [InlineData("explain", "explain --help")]
    [InlineData("schema", "schema --help")]
    public async Task Help_reads_as_approved(string name, string line)
    {
        var run = await Invocation.RunAsync(line.Split(' '));

        Assert.Equal((ExitCode.Met, string.Empty), (run.ExitCode, run.Error));
        Golden.Approve($"help/{name}.txt", string.Join('\n', run.Out.ReplaceLineEndings("\n").Split('\n').Select(text => text.TrimEnd())));
    }

    [Theory]
    [InlineData("-h")]
    [InlineData("-?")]
    [InlineData("check -h")]
    public async Task Help_has_its_short_forms(string line) => Assert.Contains("Usage:", (await Invocation.RunAsync(line.Split(' '))).Out, StringComparison.Ordinal);
}
