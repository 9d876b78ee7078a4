using System.Diagnostics;
using Xunit;

namespace Sallyport.Tests.Wire.Packages;

/// <summary>Databases written by SQLite itself, through Python's module.</summary>
internal static class Sqlite3
{
    /// <summary>Runs a script with <c>sqlite3</c> imported and the arguments in <c>a</c>.</summary>
    public static void Run(string script, params string[] arguments)
    {
        using var program = Process.Start(new ProcessStartInfo("python3", ["-c", $"import sqlite3, os, sys, shutil\na = sys.argv[1:]\n{script}", .. arguments]) { UseShellExecute = false, RedirectStandardError = true })!;
        var errors = program.StandardError.ReadToEnd();
        program.WaitForExit();
        Assert.True(program.ExitCode == 0, errors);
    }

    /// <summary>Makes a database with a script that finds it open as <c>c</c>, and gives its bytes.</summary>
    public static byte[] Make(string script)
    {
        var folder = Directory.CreateTempSubdirectory("sallyport-sqlite-").FullName;
        try
        {
            Run($"c = sqlite3.connect(a[0])\n{script}\nc.commit()\nc.close()", Path.Combine(folder, "db"));
            return File.ReadAllBytes(Path.Combine(folder, "db"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
