using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sallyport.Certificates;
using Sallyport.Checks;
using Sallyport.Checks.Certificate;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Tests.Seen;
using Sallyport.Tests.Wire.X509;
using Xunit;

namespace Sallyport.Tests.Checks.Certificate;

public sealed class KeyTooWeakTests : CheckTests
{
    internal override CheckCases Cases => new CheckCases<PresentedChain>(new KeyTooWeak())
    {
        Failing = [OfRsa(1024), OfRsa(512), OfP192],
        Passing = [Chains.Good, OfRsa(2048)],
        Undecided = [Chains.Unreadable, OfKeyAgreement],
    };

    [Theory]
    [InlineData(1024, null)]
    [InlineData(512, Severity.Critical)]
    public void Anyone_can_find_the_key_of_the_shortest(int bits, Severity? severity) =>
        Assert.Equal(severity, Assert.IsType<CheckResult.Failed>(new KeyTooWeak().Judge(OfRsa(bits), KnowledgeBase.Embedded)).Severity);

    /// <summary>X25519 agrees on keys and cannot sign, so its strength as a certificate's key is no question that has an answer here.</summary>
    private static PresentedChain OfKeyAgreement => Of(new PublicKey(new Oid("1.3.101.110"), null, new AsnEncodedData(new byte[32])));

    /// <summary>prime192v1, whose points are not made any more but still read.</summary>
    private static PresentedChain OfP192 => Of(new PublicKey(
        new Oid("1.2.840.10045.2.1"), new AsnEncodedData(HandMadeCertificate.Oid("1.2.840.10045.3.1.1")), new AsnEncodedData([0x04, .. new byte[48]])));

    private static PresentedChain OfRsa(int bits)
    {
        using var rsa = RSA.Create(bits);
        return Of(new PublicKey(rsa));
    }

    private static PresentedChain Of(PublicKey key) => Chains.Leaf(recipe => recipe with { OtherKey = key });
}
