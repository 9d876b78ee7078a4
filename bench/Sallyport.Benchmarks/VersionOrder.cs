using System.Diagnostics;
using Sallyport.Knowledge.Software;

namespace Sallyport.Benchmarks;

/// <summary>Compares the order of Debian versions with <c>dpkg --compare-versions</c>, for as many pairs as one has patience for: one shell starts dpkg for each, with the relation that we hold to be true.</summary>
internal static class VersionOrder
{
    private const string Loop = "while read -r one relation other; do dpkg --compare-versions \"$one\" \"$relation\" \"$other\" || echo \"$one $relation $other\"; done";

    private static readonly string[] Pieces = ["0", "1", "01", "9", "10", "~", "~~", "+", ".", "..", "a", "b", "Z", "rc1", "+deb12u1", "~deb12u2", "99999999999999999999999", "-", "-0", "-1", "-1ubuntu1", "1:"];

    public static int Run(int count, int seed)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", Loop]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        var wrong = Task.Run(() => Print(shell.StandardOutput));
        var random = new Random(seed);
        for (var i = 0; i < count;)
        {
            var (one, other) = (Write(random), Write(random));
            if (DebianVersion.Parse(one) is not { } first || DebianVersion.Parse(other) is not { } second) continue;

            i++;
            shell.StandardInput.Write($"{one} {Math.Sign(first.ComparedTo(second)) switch { < 0 => "lt", 0 => "eq", _ => "gt" }} {other}\n");
        }

        shell.StandardInput.Close();
        shell.WaitForExit();
        Console.WriteLine($"{count} pairs, seed {seed}: {wrong.Result} ordered otherwise by dpkg");
        return wrong.Result == 0 ? 0 : 1;
    }

    private static string Write(Random random) => "1" + string.Concat(random.GetItems(Pieces, 1 + random.Next(5)));

    private static int Print(StreamReader lines)
    {
        var count = 0;
        for (; lines.ReadLine() is { } line; count++) Console.WriteLine($"dpkg does not hold that {line}");
        return count;
    }
}
