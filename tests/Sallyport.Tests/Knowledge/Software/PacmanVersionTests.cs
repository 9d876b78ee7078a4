using Sallyport.Knowledge.Software;
using Sallyport.Tests.Host.Packages;
using Xunit;

namespace Sallyport.Tests.Knowledge.Software;

public sealed class PacmanVersionTests
{
    private const int Pairs = 400;
    private static readonly string[] Pieces = ["0", "1", "01", "9", "10", ".", "..", "_", "+", "a", "b", "Z", "rc1", ":", "-", "-1", "-1.1", "99999999999999999999999", "99999999999999999999998"];

    [Theory]
    [InlineData("1.0a", -1, "1.0alpha")]
    [InlineData("1.0rc", -1, "1.0")]
    [InlineData("1.0", -1, "1.0.0")]
    [InlineData("1.0", -1, "1.0.a")]
    [InlineData("1.0.a", -1, "1.0.1")]
    [InlineData("1..0", 1, "1.0")]
    [InlineData("1.5-1", 0, "1.5")]
    [InlineData("1.5-1", -1, "1.5-2")]
    [InlineData("1.5-1", -1, "1.5-1.1")]
    [InlineData("0:1.0-1", 0, "1.0-1")]
    [InlineData("1:1.0-1", 1, "9.9-9")]
    [InlineData(":1.0-1", 0, "1.0-1")]
    [InlineData("1.10", 1, "1.9")]
    [InlineData("1.010", 0, "1.10")]
    [InlineData("", 0, "")]
    [InlineData("1", 1, "")]
    public void Versions_are_ordered_by_epoch_version_and_release(string one, int sign, string other)
    {
        Assert.Equal(sign, Compare(one, other));
        Assert.Equal(-sign, Compare(other, one));
    }

    [PacmanFact]
    public void Vercmp_orders_four_hundred_pairs_the_same()
    {
        var (random, folder) = (new Random(443), Directory.CreateTempSubdirectory("sallyport-order-"));
        var pairs = Enumerable.Range(0, Pairs).Select(_ => VersionPairs.Draw(random, Pieces)).Select(pair => (One: $"1{pair.One}", Other: $"1{pair.Other}")).ToList();
        File.WriteAllLines(Path.Combine(folder.FullName, "pairs"), pairs.Select(pair => $"{pair.One} {pair.Other}"));

        var answers = Tool.Shell("while read -r one other; do vercmp \"$one\" \"$other\"; done < pairs", folder.FullName).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        folder.Delete(recursive: true);

        Assert.Equal(Pairs, answers.Length);
        Assert.Empty(pairs.Zip(answers).Where(each => $"{Compare(each.First.One, each.First.Other)}" != each.Second).Take(10));
    }

    private static int Compare(string one, string other) => Math.Sign(PacmanVersion.Read(one).ComparedTo(PacmanVersion.Read(other)));
}
