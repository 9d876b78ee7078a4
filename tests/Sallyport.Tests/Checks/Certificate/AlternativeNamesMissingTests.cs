using Sallyport.Certificates;
using Sallyport.Checks.Certificate;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Certificate;

public sealed class AlternativeNamesMissingTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<PresentedChain>(new AlternativeNamesMissing())
    {
        Failing = [Chains.Leaf(recipe => recipe with { Names = [] })],
        Passing = [Chains.Good],
        Undecided = [Chains.Unreadable],
    };
}
