using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Wire.Tls.Hello;

public sealed class ClientHelloViewTests
{
    [Fact]
    public void The_hello_of_RFC_8448_tells_what_it_offers()
    {
        var hello = ClientHelloView.Read(Rfc8448.ClientHello.AsSpan(4)).Value;

        Assert.Equal(ProtocolVersion.Tls12, hello.LegacyVersion);
        Assert.Equal([0x1301, 0x1303, 0x1302], hello.CipherSuites.ToArray().Select(suite => (int)suite.Id));
        Assert.Equal("server"u8, hello.ServerName);
        Assert.Equal([ProtocolVersion.Tls13], hello.SupportedVersions.ToArray());
        Assert.Equal(9, hello.SupportedGroups.Count);
        Assert.True(hello.SupportedGroups.Contains(NamedGroup.Ffdhe8192));
        Assert.Equal(15, hello.SignatureAlgorithms.Count);
        Assert.Null(hello.BindersOffset);
        var shares = 0;
        foreach (var share in hello.KeyShares)
        {
            shares++;
            Assert.Equal((NamedGroup.X25519, 32), (share.Group, share.KeyExchange.Length));
        }

        Assert.Equal(1, shares);
    }

    [Fact]
    public void Protocol_names_come_in_the_order_offered()
    {
        var hello = ClientHelloView.Read(ClientHelloWriter.ToMessage(Samples.ModernHello).AsSpan(4)).Value;
        var names = new List<string>();
        foreach (var name in hello.Alpn) names.Add(System.Text.Encoding.ASCII.GetString(name));

        Assert.Equal(["h2", "http/1.1"], names);
    }

    [Theory]
    [InlineData(43, "0403", "supported_versions is not a list of versions")]
    [InlineData(10, "0003001d00", "extension is not a list of ids")]
    [InlineData(0, "0005000003aa", "server_name is not a list of names")]
    [InlineData(51, "0004001d0001", "key_share is not a list of shares")]
    [InlineData(16, "0003036832", "application_layer_protocol_negotiation is not a list of names")]
    [InlineData(41, "0000", "pre_shared_key is not identities and binders")]
    public void An_extension_of_the_wrong_form_is_named(ushort type, string body, string reason)
    {
        var hello = new ClientHello
        {
            Random = Samples.Random,
            CipherSuites = [CipherSuite.TLS_AES_128_GCM_SHA256],
            Extensions = [new HelloExtension(new ExtensionType(type), [.. Convert.FromHexString(body)])],
        };

        Assert.Equal(reason, ClientHelloView.Read(ClientHelloWriter.ToMessage(hello).AsSpan(4)).Reason);
    }
}
