using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Sallyport.Wire.Crypto;
using Xunit;

namespace Sallyport.Tests.Wire.Crypto;

/// <summary>The vectors of RFC 7748.</summary>
public sealed class X25519Tests
{
    [Theory]
    [InlineData(
        "a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4",
        "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c",
        "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552")]
    [InlineData(
        "4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d",
        "e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493",
        "95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957")]
    public void A_scalar_times_a_coordinate_is_what_RFC_7748_5_2_says(string scalar, string u, string product)
    {
        Span<byte> result = stackalloc byte[X25519.KeySize];

        Assert.True(X25519.Agree(Convert.FromHexString(scalar), Convert.FromHexString(u), result));
        Assert.Equal(product, Convert.ToHexStringLower(result));
    }

    [Theory]
    [InlineData(1, "422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079")]
    [InlineData(1000, "684cf59ba83309552800ef566f2f4d3c1c3887c49360e3875f2eb94d99532c51")]
    public void Iterating_gives_the_values_of_RFC_7748_5_2(int times, string expected)
    {
        var k = new byte[X25519.KeySize];
        k[0] = 9;
        var u = k;
        for (var i = 0; i < times; i++)
        {
            var next = new byte[X25519.KeySize];
            X25519.Agree(k, u, next);
            (k, u) = (next, k);
        }

        Assert.Equal(expected, Convert.ToHexStringLower(k));
    }

    [Fact]
    public void Alice_and_Bob_of_RFC_7748_6_1_share_their_secret()
    {
        var alice = Convert.FromHexString("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
        var bob = Convert.FromHexString("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");
        byte[] alicePublic = new byte[32], bobPublic = new byte[32], atAlice = new byte[32], atBob = new byte[32];

        X25519.PublicKey(alice, alicePublic);
        X25519.PublicKey(bob, bobPublic);

        Assert.True(X25519.Agree(alice, bobPublic, atAlice));
        Assert.True(X25519.Agree(bob, alicePublic, atBob));
        Assert.Equal("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a", Convert.ToHexStringLower(alicePublic));
        Assert.Equal("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f", Convert.ToHexStringLower(bobPublic));
        Assert.Equal("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742", Convert.ToHexStringLower(atAlice));
        Assert.Equal(atAlice, atBob);
    }

    /// <summary>The points of order 1, 2, 4 and 8, and their forms above the prime.</summary>
    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("0100000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800")]
    [InlineData("5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157")]
    [InlineData("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [InlineData("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [InlineData("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    public void A_point_of_low_order_is_seen_by_its_secret_of_zeros(string point)
    {
        var scalar = Enumerable.Range(1, X25519.KeySize).Select(i => (byte)i).ToArray();
        var shared = new byte[X25519.KeySize];

        Assert.False(X25519.Agree(scalar, Convert.FromHexString(point), shared));
        Assert.All(shared, b => Assert.Equal(0, b));
    }

    [Fact]
    public void A_coordinate_above_the_prime_means_its_remainder()
    {
        var scalar = Enumerable.Range(1, X25519.KeySize).Select(i => (byte)i).ToArray();
        byte[] nine = new byte[32], nineAndPrime = Convert.FromHexString("f6ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");
        byte[] expected = new byte[32], actual = new byte[32];
        nine[0] = 9;

        X25519.Agree(scalar, nine, expected);
        X25519.Agree(scalar, nineAndPrime, actual);

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Both_sides_compute_the_same_secret() => Check.QuickThrowOnFailure(Prop.ForAll<byte[], byte[]>((seedA, seedB) =>
    {
        byte[] a = SHA256.HashData(seedA), b = SHA256.HashData(seedB);
        byte[] publicA = new byte[32], publicB = new byte[32], atA = new byte[32], atB = new byte[32];
        X25519.PublicKey(a, publicA);
        X25519.PublicKey(b, publicB);
        return X25519.Agree(a, publicB, atA) && X25519.Agree(b, publicA, atB) && atA.AsSpan().SequenceEqual(atB);
    }));
}
