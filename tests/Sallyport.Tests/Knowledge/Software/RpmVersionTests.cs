using Sallyport.Knowledge.Software;
using Sallyport.Tests.Host.Packages;
using Xunit;

namespace Sallyport.Tests.Knowledge.Software;

public sealed class RpmVersionTests
{
    private const int Pairs = 20_000;
    private static readonly string[] Pieces = ["0", "1", "01", "9", "10", "~", "~~", "^", "^^", ".", "..", "_", "+", "a", "b", "Z", "rc1", "99999999999999999999999", "99999999999999999999998"];

    [Theory]
    [InlineData("1.0", 0, "1.0")]
    [InlineData("1.0", -1, "2.0")]
    [InlineData("2.0.1", 1, "2.0")]
    [InlineData("2.0.1a", 1, "2.0.1")]
    [InlineData("5.5p1", -1, "5.5p10")]
    [InlineData("10xyz", -1, "10.1xyz")]
    [InlineData("xyz10", -1, "xyz10.1")]
    [InlineData("xyz.4", -1, "8")]
    [InlineData("1.0010", 1, "1.9")]
    [InlineData("1.05", 0, "1.5")]
    [InlineData("fc4", 0, "fc.4")]
    [InlineData("2_0", 0, "2.0")]
    [InlineData("1.0~rc1", -1, "1.0")]
    [InlineData("1.0~rc1~git123", -1, "1.0~rc1")]
    [InlineData("1.0^", 1, "1.0")]
    [InlineData("1.0^git1", -1, "1.0.1")]
    [InlineData("1.0^20160101", 1, "1.0~rc1")]
    [InlineData("1.0~rc1^git1", 1, "1.0~rc1")]
    [InlineData("1.0^git1~pre", -1, "1.0^git1")]
    [InlineData("20240521", 1, "2.0")]
    public void A_part_is_ordered_by_its_segments(string one, int sign, string other)
    {
        Assert.Equal(sign, Math.Sign(RpmVersion.ComparePart(one, other)));
        Assert.Equal(-sign, Math.Sign(RpmVersion.ComparePart(other, one)));
    }

    [Fact]
    public void The_epoch_goes_before_the_version_and_that_before_the_release()
    {
        Assert.True(new RpmVersion(1, "1", "1").ComparedTo(new(0, "9", "9")) > 0);
        Assert.True(new RpmVersion(0, "1.1", "1").ComparedTo(new(0, "1", "9")) > 0);
        Assert.True(new RpmVersion(0, "1", "2.el9_4.1").ComparedTo(new(0, "1", "2.el9")) > 0);
        Assert.Equal(["2:1-3", "1-3", "1"], (string[])[new RpmVersion(2, "1", "3").ToString(), new RpmVersion(0, "1", "3").ToString(), new RpmVersion(0, "1", "").ToString()]);
    }

    /// <summary>Half of the pairs differ in one place alone; the seed keeps them the same.</summary>
    [RpmFact]
    public void Rpm_orders_twenty_thousand_pairs_the_same()
    {
        var (random, folder) = (new Random(443), Directory.CreateTempSubdirectory("sallyport-order-"));
        var pairs = Enumerable.Range(0, Pairs).Select(_ => VersionPairs.Draw(random, Pieces)).ToList();
        File.WriteAllLines(Path.Combine(folder.FullName, "pairs"), pairs.Select(pair => $"{pair.One} {pair.Other}"));

        var answers = Tool.Shell("rpm --eval '%{lua: for l in io.lines(\"pairs\") do local a, b = l:match(\"(%S+) (%S+)\"); print(rpm.vercmp(a, b) .. \"\\n\") end}'", folder.FullName).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        folder.Delete(recursive: true);

        Assert.Equal(Pairs, answers.Length);
        Assert.Empty(pairs.Zip(answers).Where(each => $"{Math.Sign(RpmVersion.ComparePart(each.First.One, each.First.Other))}" != each.Second).Take(10));
    }
}
