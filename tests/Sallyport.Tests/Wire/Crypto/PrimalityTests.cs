using System.Numerics;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Crypto;
using Xunit;

namespace Sallyport.Tests.Wire.Crypto;

public sealed class PrimalityTests
{
    [Fact]
    public void Small_numbers_are_told_as_a_sieve_tells_them()
    {
        const int limit = 5000;
        var composite = new bool[limit];
        for (var i = 2; i < limit; i++)
        {
            Assert.Equal(!composite[i], Primality.IsPrime(i));
            for (var multiple = 2 * i; multiple < limit; multiple += i) composite[multiple] = true;
        }

        Assert.False(Primality.IsPrime(-7));
        Assert.False(Primality.IsPrime(0));
        Assert.False(Primality.IsPrime(1));
    }

    [Theory]
    [InlineData(561)] // Carmichael's
    [InlineData(3215031751)] // passes for the bases 2, 3, 5 and 7
    [InlineData(3825123056546413051)] // and up to 23
    public void Numbers_that_pose_as_primes_are_found_out(long number) => Assert.False(Primality.IsPrime(number));

    [Fact]
    public void The_primes_of_standards_are_prime_and_that_of_socat_is_not()
    {
        Assert.True(Primality.IsPrime(Number(Primes.Oakley2)));
        Assert.True(Primality.IsPrime(Number(Primes.Oakley2) >> 1));
        Assert.True(Primality.IsPrime(Number(Primes.Rfc5114)));
        Assert.False(Primality.IsPrime(Number(Primes.Rfc5114) >> 1));
        Assert.False(Primality.IsPrime(Number(Primes.Socat)));
    }

    private static BigInteger Number(byte[] bytes) => new(bytes, isUnsigned: true, isBigEndian: true);
}
