namespace Sallyport.Host.Packages.Repodata;

/// <summary>A stream of a module, and the packages in it that are asked for.</summary>
/// <param name="Module">The module.</param>
/// <param name="Stream">The stream.</param>
/// <param name="Packages">Name, epoch, version, release and architecture of each: <c>nginx-1:1.24.0-1.x86_64</c>.</param>
internal sealed record ModuleStream(string Module, string Stream, IReadOnlyList<string> Packages)
{
    /// <summary>The name in what a stream calls a package; null when it is not of that form.</summary>
    public static string? NameOf(string package)
    {
        var release = package.LastIndexOf('-');
        var version = release <= 0 ? -1 : package.LastIndexOf('-', release - 1);
        return version <= 0 ? null : package[..version];
    }
}
