using System.Diagnostics;
using Xunit;

namespace Sallyport.Tests.Host.Packages;

/// <summary>Runs the programs of other package managers, whose word is the truth that this project is held to.</summary>
internal static class Tool
{
    /// <summary>Why tests that need <paramref name="programs"/> are skipped; null when all are there.</summary>
    public static string? Missing(params string[] programs) =>
        programs.FirstOrDefault(program => Environment.GetEnvironmentVariable("PATH")?.Split(':').Any(folder => File.Exists(Path.Combine(folder, program))) != true) is { } missing ? $"this machine has no {missing}" : null;

    /// <summary>What a script of the shell writes; it stops at the first command that fails, which the test does too.</summary>
    public static string Shell(string script, string folder)
    {
        var (code, output, errors) = Run(["-e", "-c", script], folder);
        Assert.True(code == 0, errors);
        return output;
    }

    private static (int ExitCode, string Output, string Errors) Run(IEnumerable<string> arguments, string folder)
    {
        using var program = Process.Start(new ProcessStartInfo("/bin/sh", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder, Environment = { ["LC_ALL"] = "C" } })!;
        var errors = program.StandardError.ReadToEndAsync();
        var output = program.StandardOutput.ReadToEnd();
        program.WaitForExit();
        return (program.ExitCode, output, errors.GetAwaiter().GetResult());
    }
}
