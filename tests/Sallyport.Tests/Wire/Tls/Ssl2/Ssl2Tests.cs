using Sallyport.Wire;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Wire.Tls.Ssl2;

public sealed class Ssl2Tests
{
    [Fact]
    public void A_client_hello_offers_all_seven_kinds_in_its_record()
    {
        var record = new Ssl2ClientHello { Challenge = [.. new byte[16]] }.ToRecord();

        Assert.Equal(
            "802e" + "01" + "0002" + "0015" + "0000" + "0010" + "010080" + "020080" + "030080" + "040080" + "050080" + "060040" + "0700c0" + new string('0', 32),
            Convert.ToHexString(record).ToLowerInvariant());
    }

    [Fact]
    public void A_server_hello_tells_certificate_kinds_and_connection()
    {
        var hello = Ssl2ServerHelloView.Read(Samples.Ssl2ServerHello).Value;

        Assert.Equal((ProtocolVersion.Ssl2, (byte)1, false), (hello.Version, hello.CertificateType, hello.SessionIdHit));
        Assert.Equal([0x30, 1, 0x0A], hello.Certificate.ToArray());
        Assert.Equal(2, hello.CipherKinds.Count);
        Assert.Equal("SSL_CK_RC4_128_WITH_MD5", hello.CipherKinds[0].Name);
        Assert.Equal(Ssl2CipherKind.SSL_CK_DES_192_EDE3_CBC_WITH_MD5, hello.CipherKinds[1]);
        Assert.Equal([1, 2, 3, 4], hello.ConnectionId.ToArray());
    }

    [Fact]
    public void A_header_of_three_bytes_cuts_the_padding_off()
    {
        var record = Ssl2Record.Read([0x00, 0x05, 0x02, 1, 2, 3, 0, 0]);

        Assert.Equal((ParseStatus.Ok, 8), (record.Status, record.Consumed));
        Assert.Equal([1, 2, 3], record.Value.Data.ToArray());
    }

    [Fact]
    public void An_error_is_told_by_its_code() => Assert.Equal(new Ssl2Error(1), Ssl2Error.Read([0, 0, 1]).Value);

    [Fact]
    public void Export_kinds_have_forty_bits() =>
        Assert.Equal([128, 40, 128, 40, 128, 56, 112], Ssl2CipherKind.All.Select(kind => kind.StrengthBits));

    [Theory]
    [InlineData("0200010002000000000000", "not a server hello")]
    [InlineData("0400010002000000020000aabb", "cipher kinds are not three bytes each")]
    [InlineData("0400010002000500000000aabb", "parts do not fill the server hello")]
    [InlineData("04000100", "server hello ends early")]
    public void A_broken_server_hello_is_named(string hex, string reason) =>
        Assert.Equal(reason, Ssl2ServerHelloView.Read(Convert.FromHexString(hex)).Reason);
}
