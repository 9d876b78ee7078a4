using System.Formats.Asn1;
using System.Security.Cryptography;
using Sallyport.Tests.Seen;
using Sallyport.Wire.X509;
using Sallyport.Wire.X509.Ocsp;
using Xunit;

namespace Sallyport.Tests.Wire.X509;

public sealed class OcspRequestTests
{
    [Fact]
    public void A_request_names_one_certificate_by_issuer_and_number()
    {
        var leaf = Certificate.Read(Certified.Leaf.Der.AsMemory()).Value;
        var issuer = Certificate.Read(Certified.Intermediate.Der.AsMemory()).Value;

        var id = new AsnReader(OcspRequest.Write(leaf, issuer), AsnEncodingRules.DER).ReadSequence().ReadSequence().ReadSequence().ReadSequence().ReadSequence();

        Assert.Equal("1.3.14.3.2.26", id.ReadSequence().ReadObjectIdentifier());
        Assert.Equal(SHA1.HashData(issuer.Subject.Encoded.Span), id.ReadOctetString());
        Assert.Equal(SHA1.HashData(issuer.PublicKey.Key.Span), id.ReadOctetString());
        Assert.Equal(leaf.SerialNumber.ToArray(), id.ReadIntegerBytes().ToArray());
        Assert.False(id.HasData);
    }
}
