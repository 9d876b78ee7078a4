using System.Security.Cryptography;
using Sallyport.Wire.Crypto;
using Sallyport.Wire.Crypto.Lattice;
using Sallyport.Wire.Tls;
using Sallyport.Wire.Tls.Client;
using Xunit;

namespace Sallyport.Tests.Wire.Crypto;

public sealed class HybridKeyTests
{
    public static TheoryData<int> Groups => [0x0200, 0x0201, 0x0202, 0x11EB, 0x11EC, 0x11ED];

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_share_is_as_long_as_the_registry_says(int id)
    {
        var group = new NamedGroup((ushort)id);
        using var key = group.CreateKey(RandomNumberGenerator.Fill)!;

        Assert.Equal(group.ClientShareLength, key.PublicKey.Length);
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_share_of_another_length_agrees_on_nothing(int id)
    {
        var group = new NamedGroup((ushort)id);
        using var key = group.CreateKey(RandomNumberGenerator.Fill)!;

        Assert.Null(key.Agree([]));
        Assert.Null(key.Agree(new byte[32]));
        Assert.Null(key.Agree(new byte[group.ServerShareLength - 1]));
        Assert.Null(key.Agree(new byte[group.ServerShareLength + 1]));
    }

    [Fact]
    public void With_X25519_the_lattice_comes_first_in_share_and_secret()
    {
        using var client = new NamedGroup(0x11EC).CreateKey(RandomNumberGenerator.Fill)!;
        using var server = new X25519Key(RandomNumberGenerator.Fill);
        var (secret, ciphertext) = Encapsulate(MlKemParameters.MlKem768, client.PublicKey[..1184]);

        byte[] expected = [.. secret, .. server.Agree(client.PublicKey[1184..])!];

        Assert.Equal(expected, client.Agree([.. ciphertext, .. server.PublicKey]));
    }

    [Theory]
    [InlineData(0x11EB, 768, 65)]
    [InlineData(0x11ED, 1024, 97)]
    public void With_a_NIST_curve_the_curve_comes_first(int id, int size, int point)
    {
        using var client = new NamedGroup((ushort)id).CreateKey(RandomNumberGenerator.Fill)!;
        using var server = new NistCurveKey(size == 768 ? NistCurve.P256 : NistCurve.P384, RandomNumberGenerator.Fill);
        var (secret, ciphertext) = Encapsulate(MlKemTests.Set(size), client.PublicKey[point..]);

        byte[] expected = [.. server.Agree(client.PublicKey[..point])!, .. secret];

        Assert.Equal(expected, client.Agree([.. server.PublicKey, .. ciphertext]));
    }

    [Fact]
    public void A_hybrid_with_a_bad_point_agrees_on_nothing()
    {
        using var client = new NamedGroup(0x11EC).CreateKey(RandomNumberGenerator.Fill)!;
        var (_, ciphertext) = Encapsulate(MlKemParameters.MlKem768, client.PublicKey[..1184]);

        Assert.Null(client.Agree([.. ciphertext, .. new byte[32]]));
    }

    [Theory]
    [InlineData(0x11EE)]
    [InlineData(0x6399)]
    public void Groups_with_what_cannot_be_computed_make_no_key(int id) => Assert.Null(new NamedGroup((ushort)id).CreateKey(RandomNumberGenerator.Fill));

    private static (byte[] Secret, byte[] Ciphertext) Encapsulate(MlKemParameters set, ReadOnlySpan<byte> key)
    {
        byte[] secret = new byte[32], ciphertext = new byte[set.CiphertextSize];
        MlKem.Encapsulate(set, key, RandomNumberGenerator.GetBytes(32), secret, ciphertext);
        return (secret, ciphertext);
    }
}
