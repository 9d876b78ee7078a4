using Sallyport.Targets;
using Xunit;

namespace Sallyport.Tests.Targets;

public sealed class PortTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("443", 443)]
    [InlineData("0443", 443)]
    [InlineData("65535", 65535)]
    public void A_decimal_number_from_1_to_65535_is_a_port(string text, int number)
    {
        Assert.True(Port.TryParse(text, out var port));
        Assert.Equal((number, $"{number}"), (port.Number, port.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("4294967739")]
    [InlineData("-1")]
    [InlineData("+443")]
    [InlineData(" 443")]
    [InlineData("443 ")]
    [InlineData("44e1")]
    [InlineData("0x1bb")]
    [InlineData("https")]
    [InlineData("４４３")]
    public void Anything_else_is_none(string text)
    {
        Assert.False(Port.TryParse(text, out var port));
        Assert.Equal(default, port);
    }

    [Fact]
    public void HTTPS_is_443() => Assert.Equal(443, Port.Https.Number);

    [Theory]
    [InlineData(443, true)]
    [InlineData(993, true)]
    [InlineData(8443, true)]
    [InlineData(22, false)]
    [InlineData(80, false)]
    [InlineData(8080, false)]
    public void The_registry_says_which_ports_begin_with_TLS(int number, bool registered) => Assert.Equal(registered, Port.Of((ushort)number).IsRegisteredForTls);
}
