using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Wire.Tls.Registry;

public sealed class RegistryTests
{
    [Theory]
    [InlineData(0x001D, "x25519", NamedGroupKind.MontgomeryCurve, 255, 128, 32, 32)]
    [InlineData(0x0017, "secp256r1", NamedGroupKind.PrimeCurve, 256, 128, 65, 65)]
    [InlineData(0x0019, "secp521r1", NamedGroupKind.PrimeCurve, 521, 256, 133, 133)]
    [InlineData(0x0001, "sect163k1", NamedGroupKind.BinaryCurve, 163, 80, 43, 43)]
    [InlineData(0x0100, "ffdhe2048", NamedGroupKind.FiniteField, 2048, 112, 256, 256)]
    [InlineData(0x11EC, "X25519MLKEM768", NamedGroupKind.Hybrid, 255, 192, 1216, 1120)]
    [InlineData(0x11EB, "SecP256r1MLKEM768", NamedGroupKind.Hybrid, 256, 192, 1249, 1153)]
    [InlineData(0x0202, "MLKEM1024", NamedGroupKind.MlKem, 1024, 256, 1568, 1568)]
    [InlineData(0xFF01, "arbitrary_explicit_prime_curves", NamedGroupKind.Explicit, 0, 0, 0, 0)]
    public void A_group_knows_its_mathematics_and_the_lengths_of_its_shares(int id, string name, NamedGroupKind kind, int bits, int strength, int client, int server)
    {
        var group = new NamedGroup((ushort)id);

        Assert.Equal(
            (name, kind, bits, strength, client, server),
            (group.Name, group.Kind, group.Bits, group.StrengthBits, group.ClientShareLength, group.ServerShareLength));
    }

    [Theory]
    [InlineData(0x0804, "rsa_pss_rsae_sha256", SignatureKey.Rsa, HashName.Sha256, true)]
    [InlineData(0x0809, "rsa_pss_pss_sha256", SignatureKey.RsaPss, HashName.Sha256, true)]
    [InlineData(0x0603, "ecdsa_secp521r1_sha512", SignatureKey.Ecdsa, HashName.Sha512, false)]
    [InlineData(0x0807, "ed25519", SignatureKey.Ed25519, HashName.None, false)]
    [InlineData(0x0201, "rsa_pkcs1_sha1", SignatureKey.Rsa, HashName.Sha1, false)]
    [InlineData(0x0905, "mldsa65", SignatureKey.MlDsa, HashName.None, false)]
    public void A_scheme_knows_its_key_and_hash(int id, string name, SignatureKey key, HashName hash, bool pss)
    {
        var scheme = new SignatureScheme((ushort)id);

        Assert.Equal((name, key, hash, pss), (scheme.Name, scheme.Key, scheme.Hash, scheme.IsPss));
    }

    [Fact]
    public void Alerts_and_extensions_carry_the_names_of_the_registry()
    {
        Assert.Equal("handshake_failure", AlertDescription.HandshakeFailure.Name);
        Assert.Equal(86, AlertDescription.InappropriateFallback.Id);
        Assert.Equal("99", new AlertDescription(99).Name);
        Assert.Equal("application_layer_protocol_negotiation", new ExtensionType(16).Name);
        Assert.Equal(0xFF01, ExtensionType.RenegotiationInfo.Id);
        Assert.Equal("0x1234", new ExtensionType(0x1234).Name);
    }

    [Fact]
    public void Names_are_unique_in_every_table()
    {
        AssertUnique(NamedGroup.All.Select(group => group.Name), atLeast: 55);
        AssertUnique(SignatureScheme.All.Select(scheme => scheme.Name), atLeast: 55);
        AssertUnique(Ssl2CipherKind.All.Select(kind => kind.Name), atLeast: 7);
    }

    [Fact]
    public void Every_cipher_of_the_enumeration_is_row_by_row_in_the_table()
    {
        Assert.All(Enum.GetValues<BulkCipher>().Skip(1), cipher => Assert.Equal(cipher.ToString(), BulkCipherTraits.Of(cipher).ToString()));
        Assert.Equal((CipherMode.Cbc, 112, 64), Traits(BulkCipher.TRIPLE_DES_EDE_CBC));
        Assert.Equal((CipherMode.Aead, 256, 0), Traits(BulkCipher.CHACHA20_POLY1305));
    }

    [Fact]
    public void GREASE_is_recognised_and_names_itself()
    {
        var values = Enumerable.Range(0, Grease.Count).Select(Grease.Value).ToList();

        Assert.Equal(Grease.Count, values.Distinct().Count());
        Assert.All(values, value => Assert.True(Grease.Contains(value)));
        Assert.Equal(Grease.Count, Enumerable.Range(0, 65536).Count(id => Grease.Contains((ushort)id)));
        Assert.Equal("GREASE_0A0A", new NamedGroup(0x0A0A).Name);
    }

    [Fact]
    public void Versions_are_named_and_ordered()
    {
        Assert.Equal(["SSL 2.0", "SSL 3.0", "TLS 1.0", "TLS 1.1", "TLS 1.2", "TLS 1.3"],
            new[] { ProtocolVersion.Ssl2, ProtocolVersion.Ssl3, ProtocolVersion.Tls10, ProtocolVersion.Tls11, ProtocolVersion.Tls12, ProtocolVersion.Tls13 }
                .Order().Select(version => version.Name));
        Assert.Equal("0x7F1C", new ProtocolVersion(0x7F1C).Name);
        Assert.True(new ProtocolVersion(0x7F1C).IsTls13Draft);
    }

    private static (CipherMode Mode, int Strength, int Block) Traits(BulkCipher cipher) =>
        (BulkCipherTraits.Of(cipher).Mode, BulkCipherTraits.Of(cipher).StrengthBits, BulkCipherTraits.Of(cipher).BlockBits);

    private static void AssertUnique(IEnumerable<string> names, int atLeast)
    {
        var list = names.ToList();
        Assert.True(list.Count >= atLeast, $"only {list.Count} names");
        Assert.Equal(list.Count, list.Distinct().Count());
    }
}
