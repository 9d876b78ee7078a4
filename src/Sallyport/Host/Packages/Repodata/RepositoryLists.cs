namespace Sallyport.Host.Packages.Repodata;

/// <summary>Which lists a repository has, as its <c>repomd.xml</c> says, and where they lie on this machine.</summary>
/// <param name="Written">When they were fetched.</param>
/// <param name="Packages">The path of the list of its packages; null when it is not there.</param>
/// <param name="Advisories">That of what its updates repair; null when it is not there.</param>
/// <param name="HasAdvisories">Whether the repository has such a list, be it there or not.</param>
/// <param name="Modules">That of its module streams; null when it is not there.</param>
internal sealed record RepositoryLists(DateTimeOffset Written, string? Packages, string? Advisories, bool HasAdvisories, string? Modules)
{
    private const int LongestFile = 4 << 20;

    /// <summary>Looks in a repository's folder; null when its <c>repomd.xml</c> cannot be read.</summary>
    public static RepositoryLists? Find(RootFolder root, string folder)
    {
        if (root.Read($"{folder}/repomd.xml", LongestFile) is not { } text || root.Locate($"{folder}/repomd.xml") is not { } located) return null;

        var (kind, files) = (string.Empty, new Dictionary<string, string>(StringComparer.Ordinal));
        var isRead = XmlPiece.Visit(text, element =>
        {
            if (element.LocalName == "data") kind = element.GetAttribute("type") ?? string.Empty;
            else if (element.LocalName == "location" && element.GetAttribute("href") is { } place) files[kind] = place[(place.LastIndexOf('/') + 1)..];
        });
        if (!isRead) return null;

        string? Place(string name) => files.GetValueOrDefault(name) is { Length: > 0 } file && root.Locate($"{folder}/{file}") is { } path && File.Exists(path) ? path : null;
        return new(new DateTimeOffset(File.GetLastWriteTimeUtc(located)), Place("primary") ?? Place("primary_zck"), Place("updateinfo") ?? Place("updateinfo_zck"), files.ContainsKey("updateinfo"), Place("modules") ?? Place("modules_zck"));
    }
}
