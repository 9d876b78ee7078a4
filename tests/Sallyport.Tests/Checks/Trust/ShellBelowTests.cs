using Sallyport.Checks;
using Sallyport.Checks.Trust;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Checks.Trust;

public sealed class ShellBelowTests : CheckTests
{
    [Fact]
    public void A_shell_that_reads_from_a_connection_weighs_more_than_any_doubt()
    {
        var failed = Assert.IsType<CheckResult.Failed>(new ShellBelow().Judge(Below("socket:[4711]"), KnowledgeBase.Embedded));

        Assert.Equal((Severity.Critical, -60), (failed.Severity, failed.Weight));
        Assert.Contains("reads its commands from a connection", failed.Evidence[0].Fact, StringComparison.Ordinal);
    }

    internal override CheckCases Cases => new CheckCases<Holder>(new ShellBelow())
    {
        Failing = [Below(null), Below("socket:[4711]"), Below("pipe:[3]").Unowned("/opt/acme/acmed")],
        Passing = [Holders.Stock, Holders.Stock.With(process => process with { Children = [new(901, "nginx", Holders.Nginx)] })],
        Undecided = [Holders.Hidden],
        Inapplicable = [Holders.Kernel, Below(null).With(process => process with { Pid = 1 }), Below(null).Executing(file => file with { Path = "/usr/sbin/sshd" })],
    };

    private static Holder Below(string? input) => Holders.Stock.With(process => process with { Children = [new(901, "sh", "/usr/bin/dash") { Input = input }] });
}
