using System.Text;
using Sallyport.Wire.Tls;
using Sallyport.Wire.Tls.Client;
using Xunit;

namespace Sallyport.Tests.Wire.Tls.Client;

/// <summary>What the options say is what the hello says.</summary>
public sealed class TlsClientOptionsTests
{
    [Fact]
    public void The_hello_offers_what_the_options_list_in_their_order()
    {
        var options = new TlsClientOptions { ServerName = "example.com", Alpn = ["h2", "http/1.1"] };
        var hello = ClientHelloView.Read(Hello(options)).Value;

        Assert.Equal("example.com", Encoding.ASCII.GetString(hello.ServerName));
        Assert.Equal(options.Versions.AsSpan(), hello.SupportedVersions.ToArray());
        Assert.Equal([.. options.CipherSuites, CipherSuite.TLS_EMPTY_RENEGOTIATION_INFO_SCSV], hello.CipherSuites.ToArray());
        Assert.Equal(options.Groups.AsSpan(), hello.SupportedGroups.ToArray());
        Assert.Equal(options.SignatureSchemes.AsSpan(), hello.SignatureAlgorithms.ToArray());
        Assert.Equal(32, hello.SessionId.Length);
        Assert.Equal([NamedGroup.X25519], Shares(hello));
        foreach (var type in (ExtensionType[])[ExtensionType.StatusRequest, ExtensionType.SignedCertificateTimestamp, ExtensionType.SessionTicket, ExtensionType.PskKeyExchangeModes])
            Assert.True(hello.Extensions.Contains(type), type.Name);
    }

    [Fact]
    public void What_is_not_asked_for_is_not_in_the_hello()
    {
        var hello = ClientHelloView.Read(Hello(new TlsClientOptions
        {
            AskForOcsp = false,
            AskForTimestamps = false,
            AskForTickets = false,
            ExtendedMasterSecret = false,
            EncryptThenMac = false,
            MiddleboxCompatibility = false,
            KeyShares = [],
        })).Value;

        Assert.True(hello.SessionId.IsEmpty);
        Assert.Empty(Shares(hello));
        Assert.True(hello.Extensions.Contains(ExtensionType.KeyShare));
        foreach (var type in (ExtensionType[])
        [
            ExtensionType.ServerName, ExtensionType.StatusRequest, ExtensionType.SignedCertificateTimestamp, ExtensionType.SessionTicket,
            ExtensionType.PskKeyExchangeModes, ExtensionType.ExtendedMasterSecret, ExtensionType.EncryptThenMac, ExtensionType.ApplicationLayerProtocolNegotiation,
        ])
            Assert.False(hello.Extensions.Contains(type), type.Name);
    }

    [Fact]
    public void Without_TLS_1_3_the_hello_has_none_of_its_extensions()
    {
        var hello = ClientHelloView.Read(Hello(new TlsClientOptions { Versions = [ProtocolVersion.Tls11, ProtocolVersion.Tls10] })).Value;

        Assert.Equal(ProtocolVersion.Tls11, hello.LegacyVersion);
        Assert.False(hello.Extensions.Contains(ExtensionType.SupportedVersions));
        Assert.False(hello.Extensions.Contains(ExtensionType.KeyShare));
        Assert.False(hello.Extensions.Contains(ExtensionType.SignatureAlgorithms));
        Assert.True(hello.SessionId.IsEmpty);
    }

    [Fact]
    public void With_TLS_1_3_alone_nothing_of_older_versions_is_offered()
    {
        var hello = ClientHelloView.Read(Hello(new TlsClientOptions { Versions = [ProtocolVersion.Tls13] })).Value;

        Assert.False(hello.CipherSuites.Contains(CipherSuite.TLS_EMPTY_RENEGOTIATION_INFO_SCSV));
        Assert.False(hello.Extensions.Contains(ExtensionType.SessionTicket));
        Assert.False(hello.Extensions.Contains(ExtensionType.ExtendedMasterSecret));
    }

    [Fact]
    public void The_same_source_of_random_bytes_gives_the_same_hello()
    {
        var options = new TlsClientOptions { KeyShares = [NamedGroup.X25519, NamedGroup.Secp256r1, NamedGroup.Secp384r1, NamedGroup.Secp521r1, NamedGroup.Ffdhe2048] };

        Assert.Equal(Hello(options with { Random = FixedRandom.Of(3) }), Hello(options with { Random = FixedRandom.Of(3) }));
        Assert.NotEqual(Hello(options with { Random = FixedRandom.Of(3) }), Hello(options with { Random = FixedRandom.Of(4) }));
    }

    [Fact]
    public void Every_suite_of_the_default_offer_can_be_computed() =>
        Assert.All(new TlsClientOptions().CipherSuites, suite => Assert.NotNull(SuiteProtection.Of(suite)));

    [Fact]
    public void Suites_of_other_ciphers_are_known_to_be_beyond_the_platform() => Assert.All(
        (CipherSuite[])
        [
            CipherSuite.TLS_RSA_WITH_RC4_128_SHA, CipherSuite.TLS_RSA_WITH_DES_CBC_SHA, CipherSuite.TLS_RSA_WITH_CAMELLIA_128_CBC_SHA,
            CipherSuite.TLS_RSA_WITH_ARIA_128_GCM_SHA256, CipherSuite.TLS_SM4_GCM_SM3, new CipherSuite(0xeeee),
        ],
        suite => Assert.Null(SuiteProtection.Of(suite)));

    private static byte[] Hello(TlsClientOptions options)
    {
        using var client = new TlsClient(options);
        return client.Start()[9..].ToArray();
    }

    private static NamedGroup[] Shares(ClientHelloView hello)
    {
        var groups = new List<NamedGroup>();
        foreach (var share in hello.KeyShares) groups.Add(share.Group);
        return [.. groups];
    }
}
