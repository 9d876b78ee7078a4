using System.Security.Cryptography.X509Certificates;
using Xunit;

namespace Sallyport.Lab.Certificates;

/// <summary>The lab's certificates have the one fault they were ordered with, as the platform sees them.</summary>
public sealed class LabAuthorityTests(LabAuthority authority) : IClassFixture<LabAuthority>
{
    [Fact]
    public void A_good_leaf_has_a_path_to_the_root() => Assert.Empty(Problems(Leaf.Good));

    [Fact]
    public void A_weak_key_is_all_that_is_wrong_with_it() => Assert.Equal(1024, authority.Issue(Leaf.WeakRsa).Certificate.GetRSAPublicKey()!.KeySize);

    [Fact]
    public void A_leaf_without_its_intermediate_has_no_path() => Assert.Contains(X509ChainStatusFlags.PartialChain, Problems(Leaf.MissingIntermediate));

    [Fact]
    public void A_self_signed_leaf_is_its_own_root() => Assert.Contains(X509ChainStatusFlags.UntrustedRoot, Problems(Leaf.SelfSigned));

    [Fact]
    public void Validity_is_over_or_has_not_begun()
    {
        Assert.Contains(X509ChainStatusFlags.NotTimeValid, Problems(Leaf.Expired));
        Assert.Contains(X509ChainStatusFlags.NotTimeValid, Problems(Leaf.NotYetValid));
    }

    [Fact]
    public void A_SHA_1_signature_is_really_one() =>
        Assert.Equal("1.2.840.113549.1.1.5", authority.Issue(Leaf.Sha1Signed).Certificate.SignatureAlgorithm.Value);

    [Fact]
    public void The_same_order_is_issued_once() => Assert.Same(authority.Issue(Leaf.Good), authority.Issue(Leaf.Good));

    private IEnumerable<X509ChainStatusFlags> Problems(LeafOrder order)
    {
        var issued = authority.Issue(order);
        using var root = X509CertificateLoader.LoadCertificateFromFile(authority.RootFile);
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(root);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        if (issued.Intermediate is { } intermediate) chain.ChainPolicy.ExtraStore.Add(intermediate);
        chain.Build(issued.Certificate);
        return [.. chain.ChainStatus.Select(status => status.Status)];
    }
}
