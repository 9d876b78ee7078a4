using System.Text;
using Sallyport.Wire.Crypto;
using Xunit;

namespace Sallyport.Tests.Wire.Crypto;

/// <summary>The PRF against the vectors that the TLS working group published for it, and OpenSSL's for the legacy form.</summary>
public sealed class PrfTests
{
    [Theory]
    [InlineData(
        HashKindName.Sha256, "9bbe436ba940f017b17652849a71db35", "a0ba9f936cda311827a6f796ffd5198c",
        "e3f229ba727be17b8d122620557cd453c2aab21d07c3d495329b52d4e61edb5a6b301791e90d35c9c9a46b4e14baf9af0fa022f7077def17abfd3797c0564bab"
        + "4fbc91666e9def9b97fce34f796789baa48082d122ee42c5a72e5a5110fff70187347b66")]
    [InlineData(
        HashKindName.Sha384, "b80b733d6ceefcdc71566ea48e5567df", "cd665cf6a8447dd6ff8b27555edb7465",
        "7b0c18e9ced410ed1804f2cfa34a336a1c14dffb4900bb5fd7942107e81c83cde9ca0faa60be9fe34f82b1233c9146a0e534cb400fed2700884f9dc236f80edd"
        + "8bfa961144c9e8d792eca722a7b32fc3d416d473ebc2c5fd4abfdad05d9184259b5bf8cd4d90fa0d31e2dec479e4f1a26066f2eea9a69236a3e52655c9e9aee6"
        + "91c8f3a26854308d5eaa3be85e0990703d73e56f")]
    public void The_PRF_of_TLS_1_2_is_the_working_groups(HashKindName hash, string secret, string seed, string expected)
    {
        var output = new byte[expected.Length / 2];

        Prf.Of((HashKind)hash).Expand(Convert.FromHexString(secret), "test label"u8, Convert.FromHexString(seed), output);

        Assert.Equal(expected, Convert.ToHexStringLower(output));
    }

    [Fact]
    public void The_legacy_PRF_makes_the_master_secret_that_OpenSSL_makes()
    {
        var master = Prf.Legacy.MasterSecret(
            Convert.FromHexString("bded7fa5c1699c010be23dd06ada3a48349f21e5f86263d512c0c5cc379f0e780ec55d9844b2f1db02a96453513568d0"),
            Convert.FromHexString("e5acaf549cd25c22d964c0d930fa4b5261d2507fad84c33715b7b9a864020693"),
            Convert.FromHexString("135e4d557fdf3aa6406d82975d5c606a9734c9334b42136e96990fbd5358cdb2"));

        Assert.Equal("2f6962dfbc744c4b2138bb6b3d33054c5ecc14f24851d9896395a44ab3964efc2090c5bf51a0891209f46c1e1e998f62", Convert.ToHexStringLower(master));
    }

    [Fact]
    public void The_halves_of_an_odd_legacy_secret_share_its_middle_byte()
    {
        byte[] odd = [1, 2, 3];
        byte[] even = [1, 2, 2, 3];
        byte[] fromOdd = new byte[40], fromEven = new byte[40];

        Prf.Legacy.Expand(odd, "label"u8, "seed"u8, fromOdd);
        Prf.Legacy.Expand(even, "label"u8, "seed"u8, fromEven);

        Assert.Equal(fromEven, fromOdd);
    }

    [Fact]
    public void The_key_block_takes_the_randoms_in_the_other_order_than_the_master_secret()
    {
        byte[] secret = [7], client = Encoding.ASCII.GetBytes("client"), server = Encoding.ASCII.GetBytes("server");
        byte[] block = new byte[20], expected = new byte[20];

        Prf.Of(HashKind.Sha256).KeyBlock(secret, client, server, block);
        Prf.Of(HashKind.Sha256).Expand(secret, "key expansion"u8, "serverclient"u8, expected);

        Assert.Equal(expected, block);
    }
}
