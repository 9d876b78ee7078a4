using System.Security.Cryptography.X509Certificates;
using Sallyport.Certificates;
using Sallyport.Checks.Certificate;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Certificate;

public sealed class UsageWrongTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<PresentedChain>(new UsageWrong())
    {
        Failing =
        [
            Chains.Leaf(recipe => recipe with { Purposes = ["1.3.6.1.5.5.7.3.2"] }),
            Chains.Leaf(recipe => recipe with { Usage = X509KeyUsageFlags.KeyEncipherment }),
            Chains.Leaf(recipe => recipe with { Usage = X509KeyUsageFlags.KeyAgreement }),
            Chains.Leaf(recipe => recipe with { IsAuthority = true }),
        ],
        Passing =
        [
            Chains.Good,
            Chains.Leaf(recipe => recipe with { Purposes = [], Usage = X509KeyUsageFlags.None }),
            Chains.Leaf(recipe => recipe with { Purposes = ["2.5.29.37.0"], IsAuthority = false }),
        ],
        Undecided = [Chains.Unreadable],
    };
}
