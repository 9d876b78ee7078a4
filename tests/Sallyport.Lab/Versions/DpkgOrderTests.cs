using Sallyport.Knowledge.Software;
using Sallyport.Lab.Ground;
using Xunit;

namespace Sallyport.Lab.Versions;

/// <summary>The order of package versions against the program that defines it.</summary>
public sealed class DpkgOrderTests : IDisposable
{
    private const int Pairs = 5_000;
    private const string Script = """
        while read -r one relation other; do
          dpkg --compare-versions "$one" "$relation" "$other" 2>/dev/null || printf '%s is not %s %s\n' "$one" "$relation" "$other"
        done < pairs
        echo done
        """;

    private static readonly string[] Pieces = ["0", "1", "2", "9", "10", "010", "99", "a", "b", "p", "rc", "Z", "~", "~~", "+", "+deb12u", ".", ".", ".", "ubuntu", "dfsg"];
    private readonly TemporaryFolder _folder = new();

    /// <summary>Drawn from the pieces that versions are made of, so that close pairs are frequent; the seed keeps them the same.</summary>
    [LabFact(Needs = "dpkg,sh")]
    public void Random_pairs_are_ordered_as_dpkg_orders_them()
    {
        var chance = new Random(20261129);
        File.WriteAllLines(_folder.File("pairs"), Enumerable.Range(0, Pairs).Select(_ => Claim(Version(chance), Version(chance))));

        using var script = ChildProcess.Start("sh", ["-c", Script], _folder.Path);

        Assert.True(script.WaitForExit(TimeSpan.FromMinutes(5)), "dpkg compared all pairs in five minutes");
        Assert.Equal("done", script.Output.Trim());
    }

    public void Dispose() => _folder.Dispose();

    private static string Claim(string one, string other) => $"{one} {Relation(DebianVersion.Parse(one)!.ComparedTo(DebianVersion.Parse(other)!))} {other}";

    private static string Relation(int difference) => difference switch
    {
        < 0 => "lt",
        0 => "eq",
        > 0 => "gt",
    };

    private static string Version(Random chance)
    {
        var epoch = chance.Next(4) == 0 ? $"{chance.Next(3)}:" : string.Empty;
        var revision = chance.Next(2) == 0 ? $"-{Some(chance, 3)}" : string.Empty;
        return $"{epoch}{chance.Next(3)}{Some(chance, 4)}{revision}";
    }

    private static string Some(Random chance, int most) => string.Concat(Enumerable.Range(0, chance.Next(1, most + 1)).Select(_ => Pieces[chance.Next(Pieces.Length)]));
}
