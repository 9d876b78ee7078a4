using Sallyport.Knowledge.Ratings;
using Xunit;

namespace Sallyport.Tests.Knowledge.Ratings;

/// <summary>Which facts a rule is for.</summary>
public sealed class RatingRuleTests
{
    [Theory]
    [InlineData("TLS_ECDHE_*_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", true)]
    [InlineData("TLS_ECDHE_*_WITH_AES_128_GCM_SHA256", "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256", false)]
    [InlineData("*_3DES_*", "TLS_RSA_WITH_3DES_EDE_CBC_SHA", true)]
    [InlineData("*_3DES_*|*_RC4_*", "TLS_RSA_WITH_RC4_128_SHA", true)]
    [InlineData("*", "anything", true)]
    [InlineData("", "anything", false)]
    [InlineData("x25519", "X25519", true)]
    [InlineData("x25519", "X25519MLKEM768", false)]
    [InlineData("a*b*c", "aXbXbXc", true)]
    [InlineData("a*b*c", "aXbXbX", false)]
    [InlineData("TLS 1.2|TLS 1.3", "TLS 1.3", true)]
    [InlineData("*SHA256", "TLS_SHA256_SHA256_SHA384", false)]
    public void A_pattern_fits_whole_names(string pattern, string name, bool fits) =>
        Assert.Equal(fits, new RatingRule(RatedAspect.Suite, pattern, "level").Fits(RatedAspect.Suite, name, 0));

    [Theory]
    [InlineData(2047, false)]
    [InlineData(2048, true)]
    [InlineData(4096, true)]
    [InlineData(4097, false)]
    public void A_size_is_taken_between_its_bounds(long size, bool fits) =>
        Assert.Equal(fits, new RatingRule(RatedAspect.CertificateKey, "RSA", "level", Min: 2048, Max: 4096).Fits(RatedAspect.CertificateKey, "RSA", size));

    [Fact]
    public void A_rule_is_for_its_own_kind_of_fact() =>
        Assert.False(new RatingRule(RatedAspect.Suite, "*", "level").Fits(RatedAspect.Group, "x25519", 0));
}
