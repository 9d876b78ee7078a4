using Sallyport.Knowledge.Software;
using Xunit;

namespace Sallyport.Tests.Knowledge.Software;

public sealed class ApkVersionTests
{
    private static readonly string[] Pieces = ["0", "1", "01", "9", "10", "00", ".", "a", "b", "_alpha", "_rc", "_p", "_git", "_none", "~ab", "~0", "-r0", "-r1", "-r10", "-", "99999999999999999999999", "_"];

    [Theory]
    [InlineData("1.26.2-r0", 0, "1.26.2-r0")]
    [InlineData("1.26.2-r0", -1, "1.26.2-r1")]
    [InlineData("1.26.2-r9", -1, "1.26.2-r10")]
    [InlineData("1.26.2", -1, "1.26.2-r0")]
    [InlineData("1.9", -1, "1.10")]
    [InlineData("1.2", -1, "1.2.0")]
    [InlineData("1.2", -1, "1.2a")]
    [InlineData("1.2a", -1, "1.2b")]
    [InlineData("1.2a", -1, "1.2.1")]
    [InlineData("1.2_alpha", -1, "1.2_beta")]
    [InlineData("1.2_beta3", -1, "1.2_pre")]
    [InlineData("1.2_pre", -1, "1.2_rc1")]
    [InlineData("1.2_rc1", -1, "1.2_rc2")]
    [InlineData("1.2_rc2-r4", -1, "1.2")]
    [InlineData("1.2", -1, "1.2_cvs")]
    [InlineData("1.2_cvs", -1, "1.2_svn")]
    [InlineData("1.2_svn", -1, "1.2_git20260101")]
    [InlineData("1.2_git20260101", -1, "1.2_git20260102")]
    [InlineData("1.2_git", -1, "1.2_hg")]
    [InlineData("1.2_hg", -1, "1.2_p1")]
    [InlineData("1.2_alpha_pre1", -1, "1.2_alpha")]
    [InlineData("1.2_p1~abc", -1, "1.2_p1~abd")]
    [InlineData("1.2-r0", -1, "1.2~abc-r0")]
    [InlineData("1.05", -1, "1.5")]
    [InlineData("1.05", 1, "1.04")]
    [InlineData("013", -1, "14")]
    [InlineData("1.0_pre20261002222144-r0", -1, "1.0_pre20270530193627-r0")]
    [InlineData("18446744073709551616", -1, "18446744073709551617")]
    public void Versions_are_ordered_as_apk_says(string one, int sign, string other)
    {
        Assert.Equal(sign, Math.Sign(ApkVersion.Compare(one, other)));
        Assert.Equal(-sign, Math.Sign(ApkVersion.Compare(other, one)));
    }

    [Fact]
    public void Whatever_is_written_has_an_order_that_turns_with_the_sides()
    {
        var random = new Random(443);
        for (var i = 0; i < 20_000; i++)
        {
            var (one, other) = (Draw(random), Draw(random));
            Assert.Equal(Math.Sign(ApkVersion.Compare(one, other)), -Math.Sign(ApkVersion.Compare(other, one)));
            Assert.Equal(0, ApkVersion.Compare(one, one));
        }
    }

    private static string Draw(Random random) => "1" + string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Pieces[random.Next(Pieces.Length)]));
}
