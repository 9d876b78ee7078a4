using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Wire.Tls.Registry;

public sealed class CipherSuiteTests
{
    [Theory]
    [InlineData(0x1301, "TLS_AES_128_GCM_SHA256", KeyExchange.Tls13, Authentication.Tls13, BulkCipher.AES_128_GCM, 128, HashName.None, HashName.Sha256)]
    [InlineData(0xC030, "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", KeyExchange.Ecdhe, Authentication.Rsa, BulkCipher.AES_256_GCM, 256, HashName.None, HashName.Sha384)]
    [InlineData(0xC013, "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", KeyExchange.Ecdhe, Authentication.Rsa, BulkCipher.AES_128_CBC, 128, HashName.Sha1, HashName.Sha256)]
    [InlineData(0xC028, "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384", KeyExchange.Ecdhe, Authentication.Rsa, BulkCipher.AES_256_CBC, 256, HashName.Sha384, HashName.Sha384)]
    [InlineData(0xCCA9, "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256", KeyExchange.Ecdhe, Authentication.Ecdsa, BulkCipher.CHACHA20_POLY1305, 256, HashName.None, HashName.Sha256)]
    [InlineData(0xCC13, "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256_OLD", KeyExchange.Ecdhe, Authentication.Rsa, BulkCipher.CHACHA20_POLY1305, 256, HashName.None, HashName.Sha256)]
    [InlineData(0x000A, "TLS_RSA_WITH_3DES_EDE_CBC_SHA", KeyExchange.Rsa, Authentication.Rsa, BulkCipher.TRIPLE_DES_EDE_CBC, 112, HashName.Sha1, HashName.Sha256)]
    [InlineData(0x0005, "TLS_RSA_WITH_RC4_128_SHA", KeyExchange.Rsa, Authentication.Rsa, BulkCipher.RC4_128, 128, HashName.Sha1, HashName.Sha256)]
    [InlineData(0x0026, "TLS_KRB5_EXPORT_WITH_DES_CBC_40_SHA", KeyExchange.Krb5, Authentication.Krb5, BulkCipher.DES40_CBC, 40, HashName.Sha1, HashName.Sha256)]
    [InlineData(0x0062, "TLS_RSA_EXPORT1024_WITH_DES_CBC_SHA", KeyExchange.Rsa, Authentication.Rsa, BulkCipher.DES_CBC, 56, HashName.Sha1, HashName.Sha256)]
    [InlineData(0x0034, "TLS_DH_anon_WITH_AES_128_CBC_SHA", KeyExchange.Dhe, Authentication.Anonymous, BulkCipher.AES_128_CBC, 128, HashName.Sha1, HashName.Sha256)]
    [InlineData(0xC0AB, "TLS_PSK_DHE_WITH_AES_256_CCM_8", KeyExchange.DhePsk, Authentication.Psk, BulkCipher.AES_256_CCM_8, 256, HashName.None, HashName.Sha256)]
    [InlineData(0xC021, "TLS_SRP_SHA_RSA_WITH_AES_256_CBC_SHA", KeyExchange.Srp, Authentication.Rsa, BulkCipher.AES_256_CBC, 256, HashName.Sha1, HashName.Sha256)]
    [InlineData(0xC0B4, "TLS_SHA256_SHA256", KeyExchange.Tls13, Authentication.Tls13, BulkCipher.NULL, 0, HashName.Sha256, HashName.Sha256)]
    [InlineData(0xC100, "TLS_GOSTR341112_256_WITH_KUZNYECHIK_CTR_OMAC", KeyExchange.Gost, Authentication.Gost, BulkCipher.KUZNYECHIK_CTR, 256, HashName.None, HashName.Streebog256)]
    [InlineData(0xC103, "TLS_GOSTR341112_256_WITH_KUZNYECHIK_MGM_L", KeyExchange.Tls13, Authentication.Tls13, BulkCipher.KUZNYECHIK_MGM, 256, HashName.None, HashName.Streebog256)]
    [InlineData(0x00C6, "TLS_SM4_GCM_SM3", KeyExchange.Tls13, Authentication.Tls13, BulkCipher.SM4_GCM, 128, HashName.None, HashName.Sm3)]
    [InlineData(0xE013, "ECC_SM4_CBC_SM3", KeyExchange.Sm2, Authentication.Sm2, BulkCipher.SM4_CBC, 128, HashName.Sm3, HashName.Sm3)]
    [InlineData(0xFFE0, "SSL_RSA_OLDFIPS_WITH_3DES_EDE_CBC_SHA", KeyExchange.Rsa, Authentication.Rsa, BulkCipher.TRIPLE_DES_EDE_CBC, 112, HashName.Sha1, HashName.Sha256)]
    public void The_name_of_a_suite_tells_its_parts(
        int id, string name, KeyExchange exchange, Authentication authentication, BulkCipher cipher, int bits, HashName mac, HashName prf)
    {
        var suite = new CipherSuite((ushort)id);

        Assert.Equal(
            (name, exchange, authentication, cipher, bits, mac, prf),
            (suite.Name, suite.KeyExchange, suite.Authentication, suite.Cipher, suite.StrengthBits, suite.MacHash, suite.PrfHash));
    }

    [Fact]
    public void An_id_that_no_table_lists_names_itself_and_claims_nothing()
    {
        var suite = new CipherSuite(0xABCD);

        Assert.Equal("0xABCD", suite.Name);
        Assert.False(suite.IsKnown || suite.IsAead || suite.IsExport || suite.IsAnonymous || suite.IsNull || suite.ForwardSecret);
        Assert.Equal((KeyExchange.Unknown, BulkCipher.Unknown, 0, Recommendation.Unlisted), (suite.KeyExchange, suite.Cipher, suite.StrengthBits, suite.Recommendation));
    }

    [Fact]
    public void Every_suite_of_the_table_has_all_its_parts_and_a_name_of_its_own()
    {
        var suites = CipherSuite.All.ToList();

        Assert.True(suites.Count >= 390, $"only {suites.Count} suites");
        Assert.Equal(suites.Count, suites.Select(suite => suite.Name).Distinct().Count());
        Assert.Equal(suites.OrderBy(suite => suite.Id), suites);
        Assert.All(suites, suite =>
        {
            Assert.NotEqual(KeyExchange.Unknown, suite.KeyExchange);
            Assert.NotEqual(Authentication.Unknown, suite.Authentication);
            Assert.NotEqual(BulkCipher.Unknown, suite.Cipher);
        });
    }

    [Fact]
    public void A_weakness_in_the_name_is_a_flag()
    {
        Assert.All(CipherSuite.All, suite =>
        {
            Assert.Equal(suite.Name.Contains("EXPORT"), suite.IsExport);
            Assert.Equal(suite.Name.Contains("_anon"), suite.IsAnonymous);
            Assert.Equal(suite.Name.Contains("_NULL") || suite.Name.StartsWith("TLS_SHA"), suite.IsNull);
            Assert.Equal(suite.Name.Contains("DHE_") || suite.Name.Contains("_DHE") || suite.Name.Contains("_anon") || suite.IsTls13
                || suite.Name.Contains("SRP") || suite.Name.Contains("ECCPWD") || suite.Name.StartsWith("IBSDH"), suite.ForwardSecret);
        });
    }

    [Fact]
    public void The_registry_recommends_the_suites_of_RFC_9847()
    {
        Assert.Equal(Recommendation.Yes, CipherSuite.TLS_AES_128_GCM_SHA256.Recommendation);
        Assert.Equal(Recommendation.No, CipherSuite.TLS_AES_128_CCM_8_SHA256.Recommendation);
        Assert.Equal(Recommendation.Discouraged, CipherSuite.TLS_ECDHE_RSA_WITH_RC4_128_SHA.Recommendation);
        Assert.Equal(Recommendation.Unlisted, new CipherSuite(0xCC13).Recommendation);
    }

    [Fact]
    public void Signals_are_not_suites()
    {
        Assert.True(CipherSuite.TLS_FALLBACK_SCSV.IsSignaling && CipherSuite.TLS_EMPTY_RENEGOTIATION_INFO_SCSV.IsSignaling);
        Assert.False(CipherSuite.TLS_FALLBACK_SCSV.IsNull);
        Assert.DoesNotContain(CipherSuite.TLS_FALLBACK_SCSV, CipherSuite.All);
    }
}
