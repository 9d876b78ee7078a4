namespace Sallyport.Host.Packages;

/// <summary>One list of packages that apt keeps, and what the Release file beside it says about its suite.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Path">Where it lies on this machine.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Written">When it was written.</param>
/// <param name="Suite">What its archive says of itself.</param>
internal sealed record AptList(string Name, string Path, long Length, DateTimeOffset Written, AptSuite Suite)
{
    private static readonly string[] Read = ["_Packages", "_Packages.lz4", "_Packages.gz"];

    /// <summary>Why the list is not read; null when it is.</summary>
    public string? Gap => Array.Exists(Read, ending => Name.EndsWith(ending, StringComparison.Ordinal)) ? null : $"the list {Name} is in a form that is not read";

    /// <summary>True when a file of this name is a list of packages, in whatever form.</summary>
    public static bool Is(string name) => name.EndsWith("_Packages", StringComparison.Ordinal) || name.Contains("_Packages.", StringComparison.Ordinal);
}

/// <summary>What a Release file says of a suite.</summary>
/// <param name="Security">Whether it holds security updates.</param>
/// <param name="Automatic">False when apt takes nothing from it unasked (NotAutomatic).</param>
/// <param name="Upgrades">Whether apt takes newer versions of what came from it (ButAutomaticUpgrades).</param>
internal sealed record AptSuite(bool Security, bool Automatic, bool Upgrades);
