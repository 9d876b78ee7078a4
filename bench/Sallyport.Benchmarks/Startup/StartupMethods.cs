using System.Globalization;

namespace Sallyport.Benchmarks.Startup;

/// <summary><c>startup-methods LIST (TRACE SUMMARY)...</c>: adds to a list the methods of generic code that the just-in-time compiler was left with in some runs, as a trace and a summary of each tell.</summary>
/// <remarks>The trace has the exact types, the summary the arguments of generic methods; neither has both. Boxes of asynchronous methods are found without a list, and what the compiler makes for itself cannot be named.</remarks>
internal static class StartupMethods
{
    private static readonly string[] Unlisted = ["AsyncStateMachineBox", "<PrivateImplementationDetails>"];

    public static int Run(string[] arguments)
    {
        string[] lines = File.Exists(arguments[0]) ? File.ReadAllLines(arguments[0]) : [];
        var remarks = lines.Where(IsRemark);
        var listed = lines.Where(line => !IsRemark(line)).ToHashSet(StringComparer.Ordinal);
        var before = listed.Count;
        for (var i = 1; i + 1 < arguments.Length; i += 2)
        {
            listed.UnionWith(MethodTrace.Read(File.ReadAllBytes(arguments[i])).Where(IsListed));
            listed.UnionWith(File.ReadLines(arguments[i + 1]).Select(CompilerSummary.Line).OfType<string>().Where(IsListed));
        }

        File.WriteAllLines(arguments[0], [.. remarks, .. listed.Order(StringComparer.Ordinal)]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{listed.Count - before} methods more, {listed.Count} in all"));
        return 0;
    }

    private static bool IsRemark(string line) => line.StartsWith('#');

    private static bool IsListed(string line) => line.Contains('[', StringComparison.Ordinal) && !Array.Exists(Unlisted, name => line.Contains(name, StringComparison.Ordinal));
}
