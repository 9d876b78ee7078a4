using Sallyport.Certificates;
using Sallyport.Checks.Certificate;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Certificate;

public sealed class ChainUntidyTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<PresentedChain>(new ChainUntidy())
    {
        Failing =
        [
            Chains.Of(Certified.Leaf, Certified.Root, Certified.Intermediate),
            Chains.Of(Certified.Leaf, Certified.Intermediate, Certified.Root),
            Chains.Of(Certified.Leaf, Certified.Intermediate, Certified.ForeignRoot),
            Chains.Of(Certified.Leaf, Certified.Intermediate, Certified.Leaf),
            Chains.SeenWith(seen => seen with { Chain = [.. seen.Chain, [0x30, 0x00]] }),
        ],
        Passing = [Chains.Good, Chains.Of(Certified.Leaf)],
        Undecided = [Chains.Unreadable],
    };
}
