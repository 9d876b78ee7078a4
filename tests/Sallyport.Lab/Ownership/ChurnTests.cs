using System.Globalization;
using Sallyport.Lab.Ground;
using Xunit;
using Xunit.Abstractions;

namespace Sallyport.Lab.Ownership;

/// <summary>Processes take the port, hand it to a child, end, and their numbers go to others: no answer names one that did not hold it.</summary>
/// <remarks>SALLYPORT_QUERIES says how often is asked; bench/owner-churn.sh runs the whole campaign.</remarks>
public sealed class ChurnTests(ITestOutputHelper output)
{
    private static readonly int Queries = int.TryParse(Environment.GetEnvironmentVariable("SALLYPORT_QUERIES"), CultureInfo.InvariantCulture, out var count) ? count : 400;
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(2 + (Queries / 1000.0));

    [LabFact(Needs = "root, network namespaces, python3, unshare, ip")]
    public void No_process_is_named_that_did_not_hold_the_port_and_none_is_missing()
    {
        using var run = ChildProcess.Start("bash", [Path.Combine(EndToEnd.Repository.Root, "bench", "owner-churn.sh"), $"{Queries}"], Path.GetTempPath());

        Assert.True(run.WaitForExit(AtMost), run.Output);
        output.WriteLine(run.Output);
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains(" 0 wrong;", run.Output, StringComparison.Ordinal);
        Assert.Contains(" 0 holders missed;", run.Output, StringComparison.Ordinal);
    }
}
