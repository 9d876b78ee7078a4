using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sallyport.Checks;
using Sallyport.Checks.Certificate;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Tests.Wire.X509;
using Xunit;

namespace Sallyport.Tests.Checks.Certificate;

public sealed class KeyFactorableTests : CheckTests
{
    private static readonly BigInteger Usual = 65537;
    private static readonly RSAParameters One = RSA.Create(2048).ExportParameters(true);
    private static readonly RSAParameters Other = RSA.Create(2048).ExportParameters(true);

    internal override CheckCases Cases => new CheckCases<HostObservation>(new KeyFactorable())
    {
        Failing =
        [
            With(Certified(Roca(), Usual)),
            With(Certified(ClosePrimes(), Usual)),
            With(Certified(Number(One.Modulus!) * 7, Usual)),
            With(Certified(Number(One.Modulus!), 1)),
            With(Certified(Number(One.Modulus!), 3)),
            With(Certified(Number(One.Modulus!), Usual), Certified(Number(One.P!) * Number(Other.P!), Usual)),
        ],
        Passing = [With(Certified(Number(One.Modulus!), Usual)), With(Certified(Number(One.Modulus!), Usual), Certified(Number(Other.Modulus!), Usual)), With(Certified(Number(One.Modulus!), Usual), Certified(Number(One.Modulus!), Usual))],
        Undecided = [NamedHosts.Bare.Presenting(Chains.Unreadable.Seen), NamedHosts.Bare.Presenting()],
        Inapplicable = [Hosts.Secure, NamedHosts.Closed],
    };

    [Fact]
    public void A_small_exponent_is_a_lesser_matter_than_a_key_that_can_be_factored()
    {
        Assert.Equal(Severity.Low, Fail(With(Certified(Number(One.Modulus!), 3))).Severity);
        Assert.Null(Fail(With(Certified(Number(One.Modulus!), 1))).Severity);
    }

    [Fact]
    public void The_shared_factor_names_both_keys() =>
        Assert.Contains("share a prime factor", Fail(With(Certified(Number(One.Modulus!), Usual), Certified(Number(One.Q!) * Number(Other.Q!), Usual))).Evidence[0].Fact, StringComparison.Ordinal);

    [Theory]
    [InlineData(1024)]
    [InlineData(2048)]
    [InlineData(3072)]
    public void Keys_of_a_sound_library_pass(int bits)
    {
        for (var i = 0; i < 3; i++)
        {
            using var key = RSA.Create(bits);
            Assert.IsType<CheckResult.Passed>(new KeyFactorable().Judge(With(Certified(Number(key.ExportParameters(false).Modulus!), Usual)), KnowledgeBase.Embedded));
        }
    }

    /// <summary>Two factors of the form k * M + (65537^a mod M); that they are primes plays no part in the fingerprint.</summary>
    private static BigInteger Roca()
    {
        BigInteger product = 2;
        foreach (var prime in Enumerable.Range(3, 165).Where(n => Enumerable.Range(2, n - 2).All(d => n % d != 0))) product *= prime;
        var cofactor = BigInteger.Pow(2, 800);
        return ((cofactor * product) + BigInteger.ModPow(65537, 12345, product)) * (((cofactor + 99) * product) + BigInteger.ModPow(65537, 6789, product));
    }

    /// <summary>A prime, and a number a little above it that no small prime divides either.</summary>
    private static BigInteger ClosePrimes()
    {
        var prime = Number(One.P!);
        var next = prime + 2;
        while (Enumerable.Range(3, 165).Any(small => next % small == 0)) next += 2;
        return prime * next;
    }

    private static HostObservation With(params Certified[] leaves) => NamedHosts.Bare.Presenting([.. leaves.Select(leaf => Chains.Seen(leaf, Seen.Certified.Intermediate))]);

    private static Certified Certified(BigInteger modulus, BigInteger exponent) =>
        new Recipe { OtherKey = PublicKey.CreateFromSubjectPublicKeyInfo(HandMadeCertificate.RsaKey(modulus, exponent), out _) }.SignedBy(Seen.Certified.Intermediate);

    private static BigInteger Number(byte[] bytes) => new(bytes, isUnsigned: true, isBigEndian: true);

    private static CheckResult.Failed Fail(HostObservation host) => Assert.IsType<CheckResult.Failed>(new KeyFactorable().Judge(host, KnowledgeBase.Embedded));
}
