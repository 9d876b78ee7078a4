using System.Security.Cryptography.X509Certificates;
using Sallyport.Certificates;
using Sallyport.Checks.Certificate;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Certificate;

public sealed class TimestampsMissingTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<PresentedChain>(new TimestampsMissing())
    {
        Failing =
        [
            Chains.SeenWith(seen => seen with { SctList = null }),
            Chains.SeenWith(seen => seen with { SctList = [0x00, 0x03, 0x00, 0x05, 0x01] }),
            Chains.SeenWith(seen => seen with { SctList = null, StapledOcsp = [0x30, 0x0C, 0x06, 0x0A, 0x2B, 0x06, 0x01, 0x04, 0x01, 0xD6, 0x79, 0x02, 0x04, 0x05] }),
        ],
        Passing = [Chains.Good, Embedded, Chains.SeenWith(seen => seen with { SctList = null, StapledOcsp = new Staple { Timestamps = [0x00, 0x03, 0x00, 0x01, 0x01] }.Der() })],
        Undecided =
        [
            Chains.Unreadable,
            Chains.SeenWith(seen => seen with { SctList = null, Handshakes = [] }),
        ],
        Inapplicable = [Chains.SeenWith(seen => seen with { SctList = null, Anchors = [], NamedAnchors = seen.Anchors }), PresentedChain.Read(Chains.Seen(new Recipe().SignedBy(null)) with { SctList = null })],
    };

    private static PresentedChain Embedded
    {
        get
        {
            var list = new X509Extension("1.3.6.1.4.1.11129.2.4.2", [0x04, 0x05, 0x00, 0x03, 0x00, 0x01, 0x01], critical: false);
            return PresentedChain.Read(Chains.Seen(new Recipe { More = [list] }.SignedBy(Certified.Intermediate), Certified.Intermediate) with { SctList = null });
        }
    }
}
