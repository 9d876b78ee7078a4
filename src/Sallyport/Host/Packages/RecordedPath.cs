namespace Sallyport.Host.Packages;

/// <summary>A line of dpkg's lists.</summary>
/// <param name="List">The list's name without its ending: the package, and its architecture behind a colon where several may be installed.</param>
/// <param name="Path">The line.</param>
internal sealed record RecordedPath(string List, string Path)
{
    /// <summary>The package's name.</summary>
    public string Package => PackageOf(List);

    /// <summary>The architecture; null when the list does not tell.</summary>
    public string? Architecture => List.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? List[(colon + 1)..] : null;

    /// <summary>The package that the list named <paramref name="list"/> is of.</summary>
    public static string PackageOf(string list) => list.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? list[..colon] : list;
}
