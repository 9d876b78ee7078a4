using Sallyport.Certificates;
using Sallyport.Checks.Certificate;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Certificate;

public sealed class RevokedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<PresentedChain>(new Revoked())
    {
        Failing = [Chains.Stapled(new Staple { Status = Staple.Revoked }.Der())],
        Passing = [Chains.Stapled(new Staple().Der())],
        Undecided =
        [
            Chains.Unreadable,
            Chains.Stapled(new Staple { Status = Staple.Unknown }.Der()),
            Chains.Stapled(new Staple { Signer = Certified.ForeignRoot }.Der()),
            Chains.Stapled(new Staple { SerialNumber = [0x01] }.Der()),
            Chains.Stapled(Staple.TryLater),
            Chains.Stapled([0x30, 0x05]),
        ],
        Inapplicable = [Chains.Good],
    };
}
