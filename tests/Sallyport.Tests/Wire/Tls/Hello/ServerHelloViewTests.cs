using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Wire.Tls.Hello;

public sealed class ServerHelloViewTests
{
    [Fact]
    public void The_hello_of_RFC_8448_selects_TLS_1_3()
    {
        var hello = ServerHelloView.Read(Rfc8448.ServerHello.AsSpan(4)).Value;

        Assert.Equal((ProtocolVersion.Tls12, ProtocolVersion.Tls13), (hello.LegacyVersion, hello.SelectedVersion));
        Assert.Equal(CipherSuite.TLS_AES_128_GCM_SHA256, hello.CipherSuite);
        Assert.Equal(NamedGroup.X25519, hello.KeyShareGroup);
        Assert.Equal("C9828876112095FE66762BDBF7C672E156D6CC253B833DF1DD69B1B04E751F0F", Convert.ToHexString(hello.KeyShare));
        Assert.False(hello.IsHelloRetryRequest || hello.SecureRenegotiation || hello.ExtendedMasterSecret);
        Assert.Equal(DowngradeSentinel.None, hello.DowngradeSentinel);
    }

    [Fact]
    public void A_hello_of_TLS_1_2_tells_its_answers()
    {
        var hello = ServerHelloView.Read(Samples.ServerHello12).Value;

        Assert.Equal(ProtocolVersion.Tls12, hello.SelectedVersion);
        Assert.Equal(CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, hello.CipherSuite);
        Assert.Equal(DowngradeSentinel.ToTls12, hello.DowngradeSentinel);
        Assert.Equal("h2"u8, hello.Alpn);
        Assert.Equal(4, hello.SessionId.Length);
        Assert.Equal((byte)1, hello.Heartbeat);
        Assert.True(hello.SecureRenegotiation && hello.ExtendedMasterSecret && hello.TicketPromised);
        Assert.False(hello.EncryptThenMac || hello.StaplePromised);
        Assert.Null(hello.KeyShareGroup);
        Assert.Null(hello.MaxFragmentLength);
    }

    [Fact]
    public void A_retry_names_a_group_and_a_cookie()
    {
        var hello = ServerHelloView.Read(Samples.HelloRetryRequest).Value;

        Assert.True(hello.IsHelloRetryRequest);
        Assert.Equal(NamedGroup.Secp384r1, hello.KeyShareGroup);
        Assert.True(hello.KeyShare.IsEmpty);
        Assert.Equal([0xCA, 0xFE], hello.Cookie.ToArray());
        Assert.Equal(ProtocolVersion.Tls13, hello.SelectedVersion);
    }

    [Fact]
    public void A_hello_without_extensions_is_whole()
    {
        var hello = ServerHelloView.Read([3, 0, .. new byte[32], 0, 0, 5, 0]).Value;

        Assert.Equal((ProtocolVersion.Ssl3, CipherSuite.TLS_RSA_WITH_RC4_128_SHA), (hello.SelectedVersion, hello.CipherSuite));
        Assert.True(hello.Extensions.IsEmpty);
    }

    [Theory]
    [InlineData("002b000103", "extension should be two bytes", 40)]
    [InlineData("00330004001d0001", "key_share is not one share", 40)]
    [InlineData("00230000" + "00330004001d0001", "key_share is not one share", 44)]
    [InlineData("0017000000170000", "extension sent twice", 44)]
    [InlineData("cafe0000cafe0000", "extension sent twice", 44)]
    [InlineData("0017000100", "extension should be empty", 40)]
    [InlineData("00170005", "extension runs past the list", 40)]
    [InlineData("0010000800060268320268", "extension runs past the list", 40)]
    [InlineData("001000080006026832026833", "application_layer_protocol_negotiation does not name one protocol", 40)]
    public void A_broken_extension_is_named_with_its_place(string block, string reason, int offset)
    {
        var extensions = Convert.FromHexString(block);

        var hello = ServerHelloView.Read([3, 3, .. new byte[32], 0, 0xC0, 0x2F, 0, 0, (byte)extensions.Length, .. extensions]);

        Assert.Equal((reason, offset), (hello.Reason, hello.Offset));
    }

    [Fact]
    public void Bytes_behind_the_extensions_are_malformed() =>
        Assert.Equal("extensions do not fill the server hello", ServerHelloView.Read([.. Samples.ServerHello12, 0]).Reason);

    [Fact]
    public void A_session_id_above_32_bytes_is_malformed() =>
        Assert.Equal("session id longer than 32 bytes", ServerHelloView.Read([3, 3, .. new byte[32], 33, .. new byte[33], 0, 5, 0]).Reason);

    [Fact]
    public void A_list_of_endless_extensions_is_refused()
    {
        var block = Enumerable.Range(0x4000, 300).SelectMany(type => new byte[] { (byte)(type >> 8), (byte)type, 0, 0 }).ToArray();

        Assert.Equal("too many extensions", ExtensionBlock.Read(block).Reason);
    }
}
