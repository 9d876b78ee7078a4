using Sallyport.Observations;
using Sallyport.Probes.Tls;
using Sallyport.Tests.Wire.Tls;
using Sallyport.Wire.Tls;
using Xunit;

namespace Sallyport.Tests.Probes.Tls;

public sealed class Ssl2ReaderTests
{
    private static byte[] ServerHello => [0x80, (byte)Samples.Ssl2ServerHello.Length, .. Samples.Ssl2ServerHello];

    [Fact]
    public void A_SERVER_HELLO_names_every_cipher_kind()
    {
        var hello = Assert.IsType<HelloOutcome.Ssl2ServerHello>(Ssl2Reader.Read(ServerHello));

        Assert.Equal(["SSL_CK_RC4_128_WITH_MD5", "SSL_CK_DES_192_EDE3_CBC_WITH_MD5"], hello.CipherKinds.AsEnumerable());
    }

    [Fact]
    public void Any_part_of_it_decides_nothing() =>
        Assert.All(Enumerable.Range(0, ServerHello.Length), length => Assert.Null(Ssl2Reader.Read(ServerHello.AsSpan(0, length))));

    [Fact]
    public void A_TLS_alert_is_a_refusal_once_it_is_whole()
    {
        var alert = ServerBytes.Fatal(AlertDescription.ProtocolVersion);

        Assert.Null(Ssl2Reader.Read(alert.AsSpan(0, 6)));
        Assert.Equal(new HelloOutcome.Refused(AlertDescription.ProtocolVersion), Ssl2Reader.Read(alert));
    }

    [Theory]
    [InlineData("8003000001")]
    [InlineData("8003000002")]
    public void An_SSLv2_error_is_a_violation_and_no_refusal(string hex) =>
        Assert.IsType<HelloOutcome.Violation>(Ssl2Reader.Read(Convert.FromHexString(hex)));

    [Theory]
    [InlineData("8001ff")]
    [InlineData("80020400")]
    public void Other_records_are_not_an_answer_in_SSLv2(string hex) =>
        Assert.IsType<HelloOutcome.NotTls>(Ssl2Reader.Read(Convert.FromHexString(hex)));

    [Fact]
    public void Text_is_never_taken_for_SSLv2() =>
        Assert.IsNotType<HelloOutcome.Ssl2ServerHello>(Ssl2Reader.Read("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"u8));
}
