using Sallyport.Knowledge.Software;
using Sallyport.Tests.Host.Packages;
using Xunit;

namespace Sallyport.Tests.Knowledge.Software;

/// <summary>The order against dpkg itself, and against a second implementation that is written in another way.</summary>
public sealed class DebianVersionOrderTests
{
    private const int Seed = 443;
    private static readonly string[] Pieces = ["0", "1", "01", "9", "10", "~", "~~", "+", ".", "..", "a", "b", "Z", "rc1", "+deb12u1", "~deb12u2", "99999999999999999999999", "99999999999999999999998", "-", "-0", "-1", "-1ubuntu1"];

    [DpkgFact]
    public void Dpkg_orders_three_hundred_pairs_the_same()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 300; i++)
        {
            var (one, other) = Pair(random);
            var relation = Math.Sign(Read(one).ComparedTo(Read(other))) switch { < 0 => "lt", 0 => "eq", _ => "gt" };
            Assert.True(Dpkg.Compares(one, relation, other), $"{one} {relation} {other}");
        }
    }

    [Fact]
    public void A_second_implementation_orders_a_million_pairs_the_same()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 1_000_000; i++)
        {
            var (one, other) = Pair(random);
            if (Math.Sign(Read(one).ComparedTo(Read(other))) != SecondOrder.Compare(one, other)) Assert.Fail($"{one} and {other}");
        }
    }

    /// <summary>Half of the pairs differ in one place alone: chance would make all of them differ at the beginning.</summary>
    private static (string One, string Other) Pair(Random random)
    {
        while (true)
        {
            var (one, other) = (Pick(random), Pick(random));
            if (random.Next(2) == 0) other = [.. one[..random.Next(one.Length)], Pieces[random.Next(Pieces.Length)], .. one[random.Next(one.Length)..]];
            var (first, second) = (Write(random, one), Write(random, other));
            if (DebianVersion.Parse(first) is not null && DebianVersion.Parse(second) is not null) return (first, second);
        }
    }

    private static string[] Pick(Random random) => random.GetItems(Pieces, 1 + random.Next(6));

    private static string Write(Random random, string[] pieces) => (random.Next(8) == 0 ? $"{random.Next(3)}:" : string.Empty) + "1" + string.Concat(pieces);

    private static DebianVersion Read(string text) => DebianVersion.Parse(text)!;
}
