using System.Security.Cryptography.X509Certificates;
using Sallyport.Certificates;
using Sallyport.Checks.Certificate;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Certificate;

public sealed class MustStapleIgnoredTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<PresentedChain>(new MustStapleIgnored())
    {
        Failing = [Chains.Of(Promising, Certified.Intermediate)],
        Passing = [PresentedChain.Read(Chains.Seen(Promising, Certified.Intermediate) with { StapledOcsp = new Staple().Der() })],
        Undecided = [Chains.Unreadable, PresentedChain.Read(Chains.Seen(Promising, Certified.Intermediate) with { Handshakes = [] })],
        Inapplicable = [Chains.Good],
    };

    private static Certified Promising { get; } = new Recipe { More = [new X509Extension("1.3.6.1.5.5.7.1.24", [0x30, 0x03, 0x02, 0x01, 0x05], critical: false)] }.SignedBy(Certified.Intermediate);
}
