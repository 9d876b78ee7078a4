using System.Text;
using Sallyport.Host.Packages;
using Xunit;

namespace Sallyport.Tests.Host.Packages;

public sealed class PackageNamesTests
{
    [Theory]
    [InlineData("nginx", "nginx")]
    [InlineData("nginx-core", null)]
    [InlineData("ngin", null)]
    [InlineData("apache2", "apache2")]
    [InlineData("apache2-bin", "apache2-bin")]
    [InlineData("apache", null)]
    [InlineData("", null)]
    public void A_name_is_in_the_set_whole_or_by_its_beginning(string asked, string? found)
    {
        var names = new PackageNames(["nginx", "nginx", ""], ["apache2"]);

        Assert.Equal((found, found is not null), (names.Find(Encoding.UTF8.GetBytes(asked)), names.Has(asked)));
    }
}
