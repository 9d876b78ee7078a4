using System.Diagnostics;
using Sallyport.Host.Packages;
using Sallyport.Observations.Local;

namespace Sallyport.Benchmarks;

/// <summary>How long one question for a file's package takes: the first in the process, and those that follow.</summary>
internal static class PackageOfFile
{
    private const int Repeats = 15;

    public static int Run(string[] paths)
    {
        foreach (var path in paths) Ask(path);
        var libraries = Directory.GetFiles("/usr/lib/x86_64-linux-gnu", "*.so.*").Order(StringComparer.Ordinal).Take(60).ToArray();
        Time($"{libraries.Length} libraries at once", () => new PackageLookup("/").FindMany(libraries));
        return 0;
    }

    private static void Ask(string path)
    {
        PackageAnswer? answer = null;
        Time(path, () => answer = new PackageLookup("/").Find(path, verify: true));
        Time($"{path}, owner alone", () => new DpkgDatabase(new RootFolder("/")).Find([new(path, null, Newer: false)]));
        Console.WriteLine(answer);
        if (answer is PackageAnswer.Found found) Console.WriteLine(string.Join("; ", found.Package.Gaps));
    }

    private static void Time(string what, Action ask)
    {
        var times = new double[Repeats];
        for (var i = 0; i < Repeats; i++)
        {
            var start = Stopwatch.GetTimestamp();
            ask();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        var first = times[0];
        Array.Sort(times);
        Console.WriteLine($"{what}: first {first:F1} ms, median {times[Repeats / 2]:F1} ms, best {times[0]:F1} ms");
    }
}
