using Sallyport.Certificates;
using Sallyport.Checks;
using Sallyport.Checks.Certificate;
using Sallyport.Knowledge;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Checks.Certificate;

public sealed class NameMismatchTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<PresentedChain>(new NameMismatch())
    {
        Failing =
        [
            Chains.SeenWith(seen => seen with { ReferenceIdentity = "other.example" }),
            Chains.SeenWith(seen => seen with { ReferenceIdentity = "192.0.2.1" }),
            Chains.Leaf(recipe => recipe with { Names = [] }),
            Chains.Leaf(recipe => recipe with { Names = ["*.example.com"] }),
        ],
        Passing =
        [
            Chains.Good,
            Chains.SeenWith(seen => seen with { ReferenceIdentity = "EXAMPLE.COM." }),
            Chains.SeenWith(seen => seen with { ReferenceIdentity = "192.0.2.1", Chain = [new Recipe { Names = ["192.0.2.1"] }.SignedBy(Certified.Intermediate).Der] }),
        ],
        Undecided = [Chains.Unreadable, Chains.SeenWith(seen => seen with { ReferenceIdentity = "not a host" })],
    };

    [Fact]
    public void Shows_a_few_names_with_the_reason_and_counts_the_rest()
    {
        var chain = Chains.Leaf(recipe => recipe with { Names = ["*.example.com", .. Enumerable.Range(1, 10).Select(i => $"www{i}.example.com")] });
        var failed = Assert.IsType<CheckResult.Failed>(new NameMismatch().Judge(chain, KnowledgeBase.Embedded));

        Assert.Equal("it names *.example.com: the wildcard stands for exactly one label", failed.Evidence[0].Fact);
        Assert.Equal("and 3 more names", failed.Evidence[^1].Fact);
    }
}
