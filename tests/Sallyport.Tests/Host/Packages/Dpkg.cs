using System.Diagnostics;

namespace Sallyport.Tests.Host.Packages;

/// <summary>Asks the distribution's own program, the truth that this project is held to.</summary>
internal static class Dpkg
{
    /// <summary>The owners of each path that has one, as <c>dpkg -S</c> names them, without architectures.</summary>
    public static Dictionary<string, HashSet<string>> Owners(IEnumerable<string> paths)
    {
        var owners = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var line in Run(["-S", .. paths]).Output.Split('\n'))
        {
            var colon = line.IndexOf(": /", StringComparison.Ordinal);
            if (colon < 0 || line.StartsWith("diversion by ", StringComparison.Ordinal)) continue;
            owners[line[(colon + 2)..]] = [.. line[..colon].Split(", ").Select(name => name.Split(':')[0])];
        }

        return owners;
    }

    /// <summary>Whether dpkg holds that <paramref name="one"/> stands to <paramref name="other"/> as <paramref name="relation"/> says: lt, eq, gt.</summary>
    public static bool Compares(string one, string relation, string other) => Run(["--compare-versions", one, relation, other]).ExitCode == 0;

    private static (int ExitCode, string Output) Run(IEnumerable<string> arguments)
    {
        using var program = Process.Start(new ProcessStartInfo("dpkg", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["LC_ALL"] = "C" } })!;
        program.ErrorDataReceived += (_, _) => { };
        program.BeginErrorReadLine();
        var output = program.StandardOutput.ReadToEnd();
        program.WaitForExit();
        return (program.ExitCode, output);
    }
}
