using System.Text;
using Sallyport.Wire.Http;
using Xunit;

namespace Sallyport.Tests.Wire.Http;

public sealed class AlternativeServicesTests
{
    [Fact]
    public void A_list_is_read_with_its_parameters()
    {
        var all = Read("h3=\":443\"; ma=2592000, h3-29=\":443\"; ma=60; persist=1 ,h2=\"alt.example:8443\"").Value.All;

        Assert.Equal(["h3", "h3-29", "h2"], all.Select(service => service.Protocol));
        Assert.Equal([443, 443, 8443], all.Select(service => service.Port));
        Assert.Equal(["", "", "alt.example"], all.Select(service => service.Host));
        Assert.Equal([TimeSpan.FromDays(30), TimeSpan.FromMinutes(1), TimeSpan.FromHours(24)], all.Select(service => service.MaxAge));
        Assert.Equal([true, true, false], all.Select(service => service.IsHttp3));
    }

    [Fact]
    public void An_IPv6_host_and_an_encoded_protocol_are_read()
    {
        var service = Read("w%3Dx%3Ay=\"[2001:db8::1]:80\"").Value.All.Single();

        Assert.Equal(("w=x:y", "[2001:db8::1]", 80), (service.Protocol, service.Host, service.Port));
    }

    [Fact]
    public void Clear_is_an_empty_list() => Assert.Empty(Read(" clear ").Value.All);

    [Theory]
    [InlineData("")]
    [InlineData("h3")]
    [InlineData("h3=:443")]
    [InlineData("h3=\":0\"")]
    [InlineData("h3=\":65536\"")]
    [InlineData("h3=\"443\"")]
    [InlineData("h3=\":443\", ")]
    [InlineData("h3=\":443\"; ma=soon")]
    [InlineData("=\":443\"")]
    public void What_is_no_list_of_alternatives_is_malformed(string value) => Assert.NotNull(Read(value).Reason);

    private static Sallyport.Wire.ParseResult<AlternativeServices> Read(string value) => AlternativeServices.Read(Encoding.Latin1.GetBytes(value));
}
