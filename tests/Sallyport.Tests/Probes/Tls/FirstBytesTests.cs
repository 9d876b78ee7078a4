using Sallyport.Probes.Tls;
using Xunit;

namespace Sallyport.Tests.Probes.Tls;

public sealed class FirstBytesTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("14", true)]
    [InlineData("16", true)]
    [InlineData("18", true)]
    [InlineData("1603", true)]
    [InlineData("150301", true)]
    [InlineData("13", false)]
    [InlineData("19", false)]
    [InlineData("1602", false)]
    [InlineData("1648", false)]
    [InlineData("48545450", false)]
    public void A_record_begins_with_its_type_and_version_3(string hex, bool expected) =>
        Assert.Equal(expected, FirstBytes.LookLikeTls(Convert.FromHexString(hex)));
}
