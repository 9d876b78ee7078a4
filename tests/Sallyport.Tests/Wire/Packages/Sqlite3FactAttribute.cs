using Xunit;

namespace Sallyport.Tests.Wire.Packages;

/// <summary>A test against databases that SQLite writes, skipped with the reason where there is no Python to ask it through.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class Sqlite3FactAttribute : FactAttribute
{
    public Sqlite3FactAttribute() => Skip = Reason;

    internal static string? Reason => Environment.GetEnvironmentVariable("PATH")?.Split(':').Any(folder => File.Exists(Path.Combine(folder, "python3"))) == true ? null : "this machine has no python3";
}
