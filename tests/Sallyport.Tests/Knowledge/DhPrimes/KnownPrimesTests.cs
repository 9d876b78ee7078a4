using Sallyport.Knowledge.DhPrimes;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Crypto;
using Xunit;

namespace Sallyport.Tests.Knowledge.DhPrimes;

public sealed class KnownPrimesTests
{
    [Theory]
    [InlineData(2048)]
    [InlineData(3072)]
    [InlineData(4096)]
    [InlineData(6144)]
    [InlineData(8192)]
    public void The_primes_of_RFC_7919_are_known_by_name(int bits) => Assert.Equal($"RFC 7919, ffdhe{bits}", KnownPrimes.NameOf(FfdheGroup.Prime(bits)));

    [Fact]
    public void A_leading_zero_makes_no_other_prime() => Assert.Equal("RFC 2409, group 2", KnownPrimes.NameOf([0, .. Primes.Oakley2]));

    [Fact]
    public void A_prime_that_nobody_published_has_no_name() => Assert.Null(KnownPrimes.NameOf(Primes.Own2048));

    [Fact]
    public void Groups_of_DSA_are_named_and_are_not_among_the_safe_ones()
    {
        Assert.Equal("RFC 5114, group 23", KnownPrimes.NameOf(Primes.Rfc5114Long));
        Assert.False(KnownPrimes.IsStandard(Primes.Rfc5114Long));
        Assert.True(KnownPrimes.IsStandard(Primes.Oakley2));
    }
}
