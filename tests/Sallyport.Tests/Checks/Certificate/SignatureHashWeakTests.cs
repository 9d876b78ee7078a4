using System.Security.Cryptography;
using Sallyport.Certificates;
using Sallyport.Checks;
using Sallyport.Checks.Certificate;
using Sallyport.Knowledge;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Checks.Certificate;

public sealed class SignatureHashWeakTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<PresentedChain>(new SignatureHashWeak())
    {
        Failing = [Chains.Leaf(recipe => recipe with { Hash = HashAlgorithmName.SHA1 }), BelowSha1],
        Passing = [Chains.Good, BelowASha1Root],
        Undecided = [Chains.Unreadable],
        Inapplicable = [Chains.Of(new Recipe { Hash = HashAlgorithmName.SHA1 }.SignedBy(null))],
    };

    [Fact]
    public void Says_whose_certificate_is_signed_with_what() => Assert.Equal(
        "The signature on the certificate of Weak Intermediate uses SHA1",
        Assert.IsType<CheckResult.Failed>(new SignatureHashWeak().Judge(BelowSha1, KnowledgeBase.Embedded)).Title);

    private static PresentedChain BelowSha1
    {
        get
        {
            var weak = (Recipe.Authority("Weak Intermediate") with { Hash = HashAlgorithmName.SHA1 }).SignedBy(Certified.Root);
            return Chains.Of(new Recipe().SignedBy(weak), weak);
        }
    }

    private static PresentedChain BelowASha1Root
    {
        get
        {
            var root = (Recipe.Authority("Old Root") with { Hash = HashAlgorithmName.SHA1 }).SignedBy(null);
            return PresentedChain.Read(Chains.Seen(new Recipe().SignedBy(root), root) with { Anchors = [root.Der] });
        }
    }
}
