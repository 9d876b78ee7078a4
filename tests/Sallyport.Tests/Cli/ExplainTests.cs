using Sallyport.Checks;
using Sallyport.Verdicts;
using Xunit;

namespace Sallyport.Tests.Cli;

public sealed class ExplainTests
{
    [Theory]
    [InlineData("TLS-0002")]
    [InlineData("tls-0002")]
    public async Task A_finding_is_explained_by_its_id_in_any_case(string id)
    {
        var run = await Invocation.RunAsync("explain", id);

        Assert.Equal((ExitCode.Met, string.Empty), (run.ExitCode, run.Error));
        Assert.StartsWith("TLS-0002  SSLv3 is offered  (high)\n\n", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("See: RFC 7568, CVE-2014-3566\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_id_every_check_is_listed_on_a_line()
    {
        var run = await Invocation.RunAsync("explain");

        Assert.Equal(ExitCode.Met, run.ExitCode);
        Assert.Equal(CheckCatalogue.All.Select(check => check.Id), run.Out.TrimEnd('\n').Split('\n').Select(line => line.Split(' ')[0]));
    }
}
