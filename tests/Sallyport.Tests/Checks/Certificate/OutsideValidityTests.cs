using Sallyport.Certificates;
using Sallyport.Checks.Certificate;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Certificate;

public sealed class OutsideValidityTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<PresentedChain>(new OutsideValidity())
    {
        Failing =
        [
            Chains.Leaf(recipe => recipe with { To = Certified.Now.AddSeconds(-1) }),
            Chains.Leaf(recipe => recipe with { From = Certified.Now.AddSeconds(1) }),
        ],
        Passing = [Chains.Good, Chains.Leaf(recipe => recipe with { To = Certified.Now })],
        Undecided = [Chains.Unreadable],
    };
}
