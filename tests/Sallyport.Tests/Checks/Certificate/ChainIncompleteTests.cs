using Sallyport.Certificates;
using Sallyport.Checks;
using Sallyport.Checks.Certificate;
using Sallyport.Knowledge;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Checks.Certificate;

public sealed class ChainIncompleteTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<PresentedChain>(new ChainIncomplete())
    {
        Failing = [Chains.Of(Certified.Leaf)],
        Passing =
        [
            Chains.Good,
            Chains.Of(Recipe.Authority("self").SignedBy(null)),
            Chains.Of(new Recipe().SignedBy(Certified.ForeignRoot), Certified.ForeignRoot),
        ],
        Undecided = [Chains.Unreadable, Chains.WithoutTrustStore],
        Inapplicable = [Chains.Of(new Recipe().SignedBy(Certified.ForeignIntermediate), Certified.ForeignIntermediate)],
    };

    [Fact]
    public void Says_who_is_missing_and_where_to_get_it()
    {
        var failed = Assert.IsType<CheckResult.Failed>(new ChainIncomplete().Judge(Chains.Of(Certified.Leaf), KnowledgeBase.Embedded));

        Assert.Equal("The certificate of the issuer Test Intermediate is not sent", failed.Title);
        Assert.Contains("http://ca.example/intermediate.der", failed.Remedy, StringComparison.Ordinal);
    }
}
