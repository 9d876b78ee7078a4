using Sallyport.Observations;
using Sallyport.Tests.Seen;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Observations;

public sealed class Ja3sTests
{
    [Fact]
    public void TLS_13_is_told_by_the_extensions_in_the_clear()
    {
        var handshake = Servers.Modern.Handshakes[0] with { Extensions = [ExtensionType.SupportedVersions, ExtensionType.KeyShare, ExtensionType.ServerName, ExtensionType.ApplicationLayerProtocolNegotiation] };

        Assert.Equal("771,4865,43-51", Ja3s.Words(ProtocolVersion.Tls13, Servers.Aes128Gcm, handshake));
    }

    [Fact]
    public void TLS_12_is_told_by_all_extensions_in_the_servers_order()
    {
        var handshake = Servers.Modern.Handshakes[1] with { Extensions = [ExtensionType.RenegotiationInfo, ExtensionType.ServerName, ExtensionType.EcPointFormats, ExtensionType.SessionTicket] };

        Assert.Equal("771,49199,65281-0-11-35", Ja3s.Words(ProtocolVersion.Tls12, new CipherSuite(0xC02F), handshake));
    }

    [Theory]
    [InlineData("771,4865,51-43", "eb1d94daa7e0344597e756a1fb6e7054")]
    [InlineData("771,4865,43-51", "f4febc55ea12b31ae17cfb7e614afda8")]
    [InlineData("769,47,65281-0-11-35-5-16", "836ce314215654b5b1f85f97c73e506f")]
    public void Published_digests_come_out(string words, string digest) => Assert.Equal(digest, Ja3s.Digest(words));

    [Fact]
    public void Without_a_ServerHello_there_is_none() => Assert.Null(Ja3s.Of(Servers.Silent));
}
