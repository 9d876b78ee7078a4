using Sallyport.Certificates;
using Sallyport.Checks;
using Sallyport.Checks.Certificate;
using Sallyport.Knowledge;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Checks.Certificate;

public sealed class NotTrustedTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<PresentedChain>(new NotTrusted())
    {
        Failing =
        [
            Chains.Of(new Recipe().SignedBy(null)),
            Chains.Of(new Recipe().SignedBy(Certified.ForeignRoot), Certified.ForeignRoot),
            Chains.Of(new Recipe().SignedBy(Certified.ForeignIntermediate), Certified.ForeignIntermediate),
            Chains.Of(new Recipe().SignedBy(Imitation), Certified.Intermediate),
            BelowALeaf,
            Expired,
        ],
        Passing = [Chains.Good],
        Undecided = [Chains.Unreadable, Chains.WithoutTrustStore],
        Inapplicable = [Chains.Of(Certified.Leaf), Chains.Leaf(recipe => recipe with { To = Certified.Now.AddDays(-1) })],
    };

    public static TheoryData<string> Titles => new(
        "The certificate is signed by its own key",
        "The authority Foreign Root is not trusted here",
        "The signature on the certificate of example.com is wrong",
        "The certificate of server.example is not allowed what it does: basicConstraints",
        "The certificate of the authority Old Intermediate has expired");

    [Theory]
    [MemberData(nameof(Titles))]
    public void Every_way_not_to_be_trusted_has_its_own_title(string title) =>
        Assert.Contains(title, Cases.OfFailing().Select(result => Assert.IsType<CheckResult.Failed>(result).Title));

    /// <summary>Has the intermediate's name and another key.</summary>
    private static Certified Imitation => Recipe.Authority("Test Intermediate").SignedBy(null);

    /// <summary>A server's certificate that signs another server's.</summary>
    private static PresentedChain BelowALeaf
    {
        get
        {
            var server = new Recipe { CommonName = "server.example" }.SignedBy(Certified.Intermediate);
            return Chains.Of(new Recipe().SignedBy(server), server, Certified.Intermediate);
        }
    }

    private static PresentedChain Expired
    {
        get
        {
            var old = (Recipe.Authority("Old Intermediate") with { To = Certified.Now.AddDays(-1) }).SignedBy(Certified.Root);
            return Chains.Of(new Recipe().SignedBy(old), old);
        }
    }
}
