using Sallyport.Certificates;
using Sallyport.Checks.Certificate;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Certificate;

public sealed class StapleUnusableTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<PresentedChain>(new StapleUnusable())
    {
        Failing =
        [
            Chains.Stapled(new Staple { Signer = Certified.ForeignRoot }.Der()),
            Chains.Stapled(new Staple { SerialNumber = [0x01] }.Der()),
            Chains.Stapled(Staple.TryLater),
            Chains.Stapled([0x30, 0x05]),
            Chains.Stapled(new Staple { Status = Staple.Unknown }.Der()),
            Chains.Stapled(new Staple { NextUpdate = Certified.Now.AddSeconds(-1) }.Der()),
            Chains.Stapled(new Staple { ThisUpdate = Certified.Now.AddMinutes(6) }.Der()),
        ],
        Passing =
        [
            Chains.Stapled(new Staple().Der()),
            Chains.Stapled(new Staple { Status = Staple.Revoked }.Der()),
            Chains.Stapled(new Staple { ThisUpdate = Certified.Now.AddMinutes(4) }.Der()),
        ],
        Undecided = [PresentedChain.Read(Chains.GoodSeen with { Chain = [[0x30, 0x00]], StapledOcsp = [0x30, 0x00] })],
        Inapplicable = [Chains.Good],
    };
}
