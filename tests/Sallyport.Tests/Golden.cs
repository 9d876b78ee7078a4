using Xunit;

namespace Sallyport.Tests;

/// <summary>Compares output with an approved file of the repository: a change in it is a change of contract and shows in the diff.</summary>
/// <remarks>On a difference the output is left beside as <c>*.received.*</c>; SALLYPORT_ACCEPT=1 approves it.</remarks>
internal static class Golden
{
    internal static bool Accepting { get; } = Environment.GetEnvironmentVariable("SALLYPORT_ACCEPT") == "1";

    /// <summary>Compares with <c>tests/Sallyport.Tests/Approved/NAME</c>.</summary>
    internal static void Approve(string name, string actual) => Match(Repository.Path("tests", "Sallyport.Tests", "Approved", name), actual);

    /// <summary>Compares with a file anywhere in the repository.</summary>
    internal static void Match(string file, string actual)
    {
        var received = Path.ChangeExtension(file, ".received" + Path.GetExtension(file));
        if (Accepting) Write(file, actual);
        var expected = File.Exists(file) ? File.ReadAllText(file) : string.Empty;
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        Write(received, actual);
        Assert.Fail($"{Path.GetFileName(file)} differs {FirstDifference(expected, actual)}; compare it with {received}, and approve with SALLYPORT_ACCEPT=1");
    }

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (old, now) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(old.Length, now.Length)).First(i => old.ElementAtOrDefault(i) != now.ElementAtOrDefault(i));
        return $"in line {line + 1}: '{old.ElementAtOrDefault(line)}' is now '{now.ElementAtOrDefault(line)}'";
    }
}
