using Sallyport.Knowledge.Software;
using Sallyport.Lab.Ground;
using Xunit;

namespace Sallyport.Lab.Versions;

/// <summary>The order of package versions against the program that defines it.</summary>
public sealed class DpkgOrderTests : IDisposable
{
    private const int Pairs = 3_000;

    /// <summary>As many that there are more than a million pairs of them.</summary>
    private const int Versions = 1_500;
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

        AssertHeldByDpkg(Enumerable.Range(0, Pairs).Select(_ => Claim(Version(chance), Version(chance))));
    }

    /// <summary>Versions in our order: dpkg holds each to be before the next one, or equal to it, so that by its own order every pair stands as ours does; and ours is one order for every pair too.</summary>
    [LabFact(Needs = "dpkg,sh")]
    public void Every_pair_of_a_million_is_ordered_as_dpkg_orders_it()
    {
        var chance = new Random(443);
        var sorted = Enumerable.Range(0, Versions).Select(_ => Version(chance)).OrderBy(version => DebianVersion.Parse(version)!, Comparer<DebianVersion>.Create((one, other) => one.ComparedTo(other))).ToList();

        AssertHeldByDpkg(sorted.Zip(sorted.Skip(1), Claim));

        var parsed = sorted.ConvertAll(version => DebianVersion.Parse(version)!);
        int[] places = [0, .. parsed.Zip(parsed.Skip(1), (one, other) => one.ComparedTo(other) == 0 ? 0 : 1)];
        for (var i = 1; i < places.Length; i++) places[i] += places[i - 1];
        for (var i = 0; i < parsed.Count; i++)
        {
            for (var j = 0; j < parsed.Count; j++) Assert.True(Math.Sign(parsed[i].ComparedTo(parsed[j])) == Math.Sign(places[i] - places[j]), $"{sorted[i]} and {sorted[j]}");
        }
    }

    public void Dispose() => _folder.Dispose();

    private void AssertHeldByDpkg(IEnumerable<string> claims)
    {
        File.WriteAllLines(_folder.File("pairs"), claims);

        using var script = ChildProcess.Start("sh", ["-c", Script], _folder.Path);

        Assert.True(script.WaitForExit(TimeSpan.FromMinutes(5)), "dpkg compared all pairs in five minutes");
        Assert.Equal("done", script.Output.Trim());
    }

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
