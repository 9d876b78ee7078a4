using System.Text;
using Sallyport.Host.Packages.Repodata;
using Xunit;

namespace Sallyport.Tests.Host.Packages.Repodata;

public sealed class IniTextTests
{
    [Theory]
    [InlineData("[a]\nb=1", "1")]
    [InlineData("\uFEFF[a]\r\nb = 1 \r\n", "1")]
    [InlineData("b=0\n[c]\nb=0\n[ a ]\n# b=2\n;b=3\nb=1=2", "1=2")]
    [InlineData("[a]\nb=1\n  2\n\t3\nc=4", "1 2 3")]
    [InlineData("[a]\nb=1\n[c]\nb=2\n[a]\nb=3", "3")]
    [InlineData("[a]\nb=", "")]
    [InlineData("[a]\n b=1", "1")]
    [InlineData("[a\nb=1", null)]
    [InlineData("", null)]
    public void Settings_are_read_by_section_and_later_ones_count(string text, string? expected)
    {
        var sections = new Dictionary<string, Dictionary<string, string>>();
        IniText.Read(Encoding.UTF8.GetBytes(text), sections);

        Assert.Equal(expected, sections.GetValueOrDefault("a")?.GetValueOrDefault("b"));
    }
}
