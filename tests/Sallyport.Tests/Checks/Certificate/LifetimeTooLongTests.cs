using Sallyport.Certificates;
using Sallyport.Checks.Certificate;
using Sallyport.Tests.Seen;

namespace Sallyport.Tests.Checks.Certificate;

public sealed class LifetimeTooLongTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<PresentedChain>(new LifetimeTooLong())
    {
        Failing = [Living(200, years: 0), Living(398, years: -1)],
        Passing = [Chains.Good, Living(199, years: 0), Living(397, years: -1)],
        Undecided = [Chains.Unreadable],
        Inapplicable = [Chains.SeenWith(seen => seen with { Anchors = [], NamedAnchors = seen.Anchors }), Chains.Of(new Recipe().SignedBy(null))],
    };

    /// <summary>Issued when 200 days were the limit, or a year before, when it was 398; the last second counts too.</summary>
    private static PresentedChain Living(int days, int years) => Chains.Leaf(recipe => recipe with
    {
        From = Certified.Now.AddDays(-1).AddYears(years),
        To = Certified.Now.AddDays(days - 1).AddYears(years),
    });
}
