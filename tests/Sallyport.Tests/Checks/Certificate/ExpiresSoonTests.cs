using Sallyport.Certificates;
using Sallyport.Checks;
using Sallyport.Checks.Certificate;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Checks.Certificate;

public sealed class ExpiresSoonTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<PresentedChain>(new ExpiresSoon())
    {
        Failing = [Living(90, left: 22), Living(398, left: 29), Living(6, left: 1)],
        Passing = [Living(90, left: 23), Living(398, left: 30), Living(6, left: 2)],
        Undecided = [Chains.Unreadable],
        Inapplicable = [Living(90, left: -1)],
    };

    [Theory]
    [InlineData(398, 14, Severity.Low)]
    [InlineData(398, 13, Severity.Medium)]
    [InlineData(90, 12, Severity.Low)]
    [InlineData(90, 11, Severity.Medium)]
    public void It_presses_as_the_day_comes_near(int days, int left, Severity severity) =>
        Assert.Equal(severity, Assert.IsType<CheckResult.Failed>(new ExpiresSoon().Judge(Living(days, left), KnowledgeBase.Embedded)).Severity);

    private static PresentedChain Living(int days, int left) =>
        Chains.Leaf(recipe => recipe with { From = Certified.Now.AddDays(left - days), To = Certified.Now.AddDays(left) });
}
