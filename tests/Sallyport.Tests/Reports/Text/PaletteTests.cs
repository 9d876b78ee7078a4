using Sallyport.Findings;
using Sallyport.Reports.Text;
using Sallyport.Verdicts;
using Xunit;

namespace Sallyport.Tests.Reports.Text;

public sealed class PaletteTests
{
    [Fact]
    public void Without_colours_no_escape_is_written()
    {
        var plain = Palette.For(coloured: false);

        Assert.False(plain.Coloured);
        Assert.Equal(["a", "a", "a", "a"], [plain.Strong("a"), plain.Faint("a"), plain.Verdict(Verdict.Secure, "a"), plain.Severity(Severity.Critical, "a")]);
    }

    [Theory]
    [InlineData(Verdict.Secure, "1;32")]
    [InlineData(Verdict.Weak, "1;33")]
    [InlineData(Verdict.Inconclusive, "1;33")]
    [InlineData(Verdict.Insecure, "1;31")]
    [InlineData(Verdict.Untrusted, "1;31")]
    [InlineData(Verdict.NotTls, "1;31")]
    [InlineData(Verdict.NotOpen, "1;31")]
    public void Only_secure_is_green(Verdict verdict, string code) => Assert.Equal($"\u001b[{code}ma\u001b[0m", Palette.Ansi.Verdict(verdict, "a"));

    [Theory]
    [InlineData(Severity.Critical, "1;31")]
    [InlineData(Severity.High, "1;31")]
    [InlineData(Severity.Medium, "33")]
    [InlineData(Severity.Low, "36")]
    [InlineData(Severity.Info, "36")]
    public void Severities_rise_to_red(Severity severity, string code) => Assert.Equal($"\u001b[{code}ma\u001b[0m", Palette.Ansi.Severity(severity, "a"));
}
