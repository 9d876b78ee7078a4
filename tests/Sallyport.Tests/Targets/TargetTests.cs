using System.Net;
using Sallyport.Targets;
using Xunit;

namespace Sallyport.Tests.Targets;

public sealed class TargetTests
{
    [Fact]
    public void A_name_is_sent_as_SNI_and_expected_in_the_certificate()
    {
        var target = Parse("example.com");

        Assert.Equal(("example.com", "example.com", null), (target.ServerName, target.ReferenceIdentity, target.Address));
    }

    [Theory]
    [InlineData("192.0.2.1")]
    [InlineData("2001:db8::1")]
    public void An_address_is_never_sent_as_SNI_but_expected_in_the_certificate(string address)
    {
        var target = Parse(address);

        Assert.Null(target.ServerName);
        Assert.Equal((address, IPAddress.Parse(address)), (target.ReferenceIdentity, target.Address));
    }

    [Theory]
    [InlineData("example.com")]
    [InlineData("192.0.2.1")]
    public void A_name_given_instead_is_sent_and_expected(string host)
    {
        var target = Parse(host) with { ServerNameOverride = "www.example.net" };

        Assert.Equal(("www.example.net", "www.example.net", host), (target.ServerName, target.ReferenceIdentity, target.Host));
    }

    [Fact]
    public void Where_to_connect_changes_neither_name()
    {
        var target = Parse("example.com") with { ConnectTo = IPAddress.Loopback };

        Assert.Equal(("example.com", "example.com", null), (target.ServerName, target.ReferenceIdentity, target.Address));
    }

    [Theory]
    [InlineData("example.com", "example.com:443")]
    [InlineData("[2001:db8::1]:8443", "[2001:db8::1]:8443")]
    public void It_is_written_with_its_port(string input, string text) => Assert.Equal(text, Parse(input).ToString());

    private static Target Parse(string input)
    {
        Assert.Null(TargetParser.Parse(input, out var target));
        return target!;
    }
}
