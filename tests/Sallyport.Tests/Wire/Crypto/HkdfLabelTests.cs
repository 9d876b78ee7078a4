using System.Security.Cryptography;
using Sallyport.Wire.Crypto;
using Xunit;

namespace Sallyport.Tests.Wire.Crypto;

/// <summary>HKDF against RFC 5869 appendix A and the platform's own.</summary>
public sealed class HkdfLabelTests
{
    [Theory]
    [InlineData(
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "000102030405060708090a0b0c", "f0f1f2f3f4f5f6f7f8f9",
        "077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5",
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865")]
    [InlineData(
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "", "",
        "19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04",
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8")]
    public void Extract_and_expand_are_those_of_RFC_5869(string keyMaterial, string salt, string info, string pseudoRandomKey, string output)
    {
        Span<byte> key = stackalloc byte[32];
        Span<byte> expanded = stackalloc byte[output.Length / 2];

        HkdfLabel.Extract(HashKind.Sha256, Convert.FromHexString(salt), Convert.FromHexString(keyMaterial), key);
        HkdfLabel.Expand(HashKind.Sha256, key, Convert.FromHexString(info), expanded);

        Assert.Equal(pseudoRandomKey, Convert.ToHexStringLower(key));
        Assert.Equal(output, Convert.ToHexStringLower(expanded));
    }

    [Theory]
    [InlineData(HashKindName.Sha256, 1)]
    [InlineData(HashKindName.Sha256, 32)]
    [InlineData(HashKindName.Sha256, 33)]
    [InlineData(HashKindName.Sha384, 48)]
    [InlineData(HashKindName.Sha384, 200)]
    public void Any_length_is_what_the_platform_expands(HashKindName name, int length)
    {
        var hash = (HashKind)name;
        var key = RandomNumberGenerator.GetBytes(hash.Size());
        var info = RandomNumberGenerator.GetBytes(60);
        var expanded = new byte[length];

        HkdfLabel.Expand(hash, key, info, expanded);

        Assert.Equal(HKDF.Expand(hash.Name(), key, length, info), expanded);
    }

    [Theory]
    [InlineData("key", "3fce516009c21727d0f2e4e86ee403bc")]
    [InlineData("iv", "5d313eb2671276ee13000b30")]
    [InlineData("finished", "008d3b66f816ea559f96b537e885c31fc068bf492c652f01f288a1d8cdc19fc8")]
    public void Labels_of_the_servers_handshake_secret_of_RFC_8448_give_its_keys(string label, string expected)
    {
        var secret = Convert.FromHexString("b67b7d690cc16c4e75e54213cb2d37b4e9c912bcded9105d42befd59d391ad38");
        Span<byte> derived = stackalloc byte[expected.Length / 2];

        HkdfLabel.ExpandLabel(HashKind.Sha256, secret, System.Text.Encoding.ASCII.GetBytes(label), default, derived);

        Assert.Equal(expected, Convert.ToHexStringLower(derived));
    }
}
