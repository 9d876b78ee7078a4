using System.Numerics;
using System.Security.Cryptography;
using Sallyport.Wire.Crypto;
using Xunit;

namespace Sallyport.Tests.Wire.Crypto;

public sealed class EphemeralKeyTests
{
    public static TheoryData<int> FfdheSizes => [2048, 3072, 4096, 6144, 8192];

    [Fact]
    public void Two_keys_of_a_curve_agree()
    {
        foreach (var curve in (NistCurve[])[NistCurve.P256, NistCurve.P384, NistCurve.P521])
        {
            using NistCurveKey a = new(curve, RandomNumberGenerator.Fill), b = new(curve, RandomNumberGenerator.Fill);
            Assert.Equal(a.Agree(b.PublicKey), b.Agree(a.PublicKey));
            Assert.Equal(curve.Size, a.Agree(b.PublicKey)!.Length);
        }
    }

    [Fact]
    public void The_same_random_bytes_make_the_same_key()
    {
        using NistCurveKey a = new(NistCurve.P256, bytes => bytes.Fill(0xff)), b = new(NistCurve.P256, bytes => bytes.Fill(0xff));
        using X25519Key c = new(bytes => bytes.Fill(7)), d = new(bytes => bytes.Fill(7));

        Assert.Equal(a.PublicKey, b.PublicKey);
        Assert.Equal(c.PublicKey, d.PublicKey);
    }

    [Fact]
    public void A_point_off_the_curve_or_of_another_form_agrees_on_nothing()
    {
        using var key = new NistCurveKey(NistCurve.P256, RandomNumberGenerator.Fill);
        var off = key.PublicKey.ToArray();
        off[40] ^= 1;

        Assert.Null(key.Agree(off));
        Assert.Null(key.Agree(key.PublicKey[..33]));
        Assert.Null(key.Agree([]));
        Assert.Null(key.Agree(new byte[65]));
    }

    [Fact]
    public void An_X25519_share_of_another_length_or_of_low_order_agrees_on_nothing()
    {
        using var key = new X25519Key(RandomNumberGenerator.Fill);

        Assert.Null(key.Agree(new byte[32]));
        Assert.Null(key.Agree(new byte[31]));
        Assert.Null(key.Agree(new byte[33]));
    }

    [Theory]
    [MemberData(nameof(FfdheSizes))]
    public void The_primes_of_RFC_7919_come_out_of_their_formula(int bits)
    {
        var prime = FfdheGroup.Prime(bits)!;
        var hex = Convert.ToHexString(prime);
        var number = new BigInteger(prime, isUnsigned: true, isBigEndian: true);

        Assert.Equal(bits / 8, prime.Length);
        Assert.StartsWith("FFFFFFFFFFFFFFFFADF85458A2BB4A9AAFDC5620273D3CF1D8B9C583CE2D3695", hex);
        Assert.EndsWith("FFFFFFFFFFFFFFFF", hex);
        if (bits <= 3072) Assert.Equal(BigInteger.One, BigInteger.ModPow(2, (number - 1) / 2, number));
    }

    [Theory]
    [InlineData(2048, "886B423861285C97FFFFFFFFFFFFFFFF")]
    [InlineData(3072, "25E41D2B66C62E37FFFFFFFFFFFFFFFF")]
    [InlineData(4096, "C68A007E5E655F6AFFFFFFFFFFFFFFFF")]
    [InlineData(6144, "A40E329CD0E40E65FFFFFFFFFFFFFFFF")]
    [InlineData(8192, "D68C8BB7C5C6424CFFFFFFFFFFFFFFFF")]
    public void The_primes_end_as_RFC_7919_prints_them(int bits, string end) => Assert.EndsWith(end, Convert.ToHexString(FfdheGroup.Prime(bits)!));

    [Fact]
    public void A_size_that_RFC_7919_does_not_have_has_no_prime() => Assert.Null(FfdheGroup.Prime(1024));

    [Fact]
    public void Two_finite_field_keys_agree_on_as_many_bytes_as_the_prime_has()
    {
        var prime = FfdheGroup.Prime(2048)!;
        using var a = FiniteFieldKey.Create(prime, [2], RandomNumberGenerator.Fill)!;
        using var b = FiniteFieldKey.Create([0, .. prime], [0, 2], RandomNumberGenerator.Fill)!;

        Assert.Equal(256, a.PublicKey.Length);
        Assert.Equal(a.Agree(b.PublicKey), b.Agree(a.PublicKey));
        Assert.Equal(256, a.Agree(b.PublicKey)!.Length);
    }

    [Fact]
    public void Small_subgroups_and_numbers_above_the_prime_agree_on_nothing()
    {
        var prime = FfdheGroup.Prime(2048)!;
        using var key = FiniteFieldKey.Create(prime, [2], RandomNumberGenerator.Fill)!;
        var minusOne = (byte[])prime.Clone();
        minusOne[^1]--;

        Assert.Null(key.Agree([]));
        Assert.Null(key.Agree([0]));
        Assert.Null(key.Agree([1]));
        Assert.Null(key.Agree(minusOne));
        Assert.Null(key.Agree(prime));
        Assert.Null(key.Agree([1, .. prime]));
    }

    [Theory]
    [InlineData("", "02")]
    [InlineData("00", "02")]
    [InlineData("01", "02")]
    [InlineData("03", "02")]
    [InlineData("10", "02")]
    [InlineData("17", "01")]
    [InlineData("17", "16")]
    [InlineData("17", "17")]
    [InlineData("17", "")]
    public void A_group_that_cannot_be_one_makes_no_key(string prime, string generator) =>
        Assert.Null(FiniteFieldKey.Create(Convert.FromHexString(prime), Convert.FromHexString(generator), RandomNumberGenerator.Fill));
}
