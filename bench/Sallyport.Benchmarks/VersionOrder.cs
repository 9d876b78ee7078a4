using System.Diagnostics;
using Sallyport.Knowledge.Software;

namespace Sallyport.Benchmarks;

/// <summary>Compares the order of Debian versions with <c>dpkg --compare-versions</c>, for as many pairs as one has patience for: each starts a program.</summary>
internal static class VersionOrder
{
    private static readonly string[] Pieces = ["0", "1", "01", "9", "10", "~", "~~", "+", ".", "..", "a", "b", "Z", "rc1", "+deb12u1", "~deb12u2", "99999999999999999999999", "-", "-0", "-1", "-1ubuntu1", "1:"];

    public static int Run(int count, int seed)
    {
        var random = new Random(seed);
        var wrong = 0;
        for (var i = 0; i < count;)
        {
            var (one, other) = (Write(random), Write(random));
            if (DebianVersion.Parse(one) is not { } first || DebianVersion.Parse(other) is not { } second) continue;

            i++;
            var relation = Math.Sign(first.ComparedTo(second)) switch { < 0 => "lt", 0 => "eq", _ => "gt" };
            if (Agrees(one, relation, other)) continue;

            wrong++;
            Console.WriteLine($"dpkg does not hold that {one} {relation} {other}");
        }

        Console.WriteLine($"{count} pairs, seed {seed}: {wrong} ordered otherwise by dpkg");
        return wrong == 0 ? 0 : 1;
    }

    private static string Write(Random random) => "1" + string.Concat(random.GetItems(Pieces, 1 + random.Next(5)));

    private static bool Agrees(string one, string relation, string other)
    {
        using var program = Process.Start("dpkg", ["--compare-versions", one, relation, other]);
        program.WaitForExit();
        return program.ExitCode == 0;
    }
}
