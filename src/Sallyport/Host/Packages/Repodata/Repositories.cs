namespace Sallyport.Host.Packages.Repodata;

/// <summary>The repositories below a root, with the place where the manager keeps what it fetched of each.</summary>
internal static class Repositories
{
    private const string ListOfLists = "repodata/repomd.xml";
    private const int HashLength = 16;

    /// <summary>All that are enabled.</summary>
    public static IReadOnlyList<Repository> Find(RootFolder root) => [.. OfDnf(root), .. OfZypp(root)];

    /// <summary>dnf names a folder after the repository and a hash of where it lies; one that moved has several, of which the newest counts.</summary>
    private static IReadOnlyList<Repository> OfDnf(RootFolder root)
    {
        var settings = RepositorySettings.OfDnf(root);
        string[] caches = [settings.OfMain("cachedir") ?? "/var/cache/dnf", settings.OfMain("system_cachedir") ?? "/var/cache/libdnf5"];
        string[] folders = [.. caches.SelectMany(root.Folders)];
        return settings.Enabled(id => Newest(root, folders.Where(folder => IsOf(folder, id))), knowsModules: true, keepsVendor: settings.OfMain("allow_vendor_change") is "0" or "false" or "no");
    }

    private static IReadOnlyList<Repository> OfZypp(RootFolder root) => RepositorySettings.OfZypp(root).Enabled(id => Newest(root, [$"/var/cache/zypp/raw/{id.Replace('/', '_')}"]), knowsModules: false, keepsVendor: true);

    private static bool IsOf(string folder, string id)
    {
        var name = folder[(folder.LastIndexOf('/') + 1)..];
        return name.Length == id.Length + 1 + HashLength && name.StartsWith($"{id}-", StringComparison.Ordinal) && name[(id.Length + 1)..].All(char.IsAsciiHexDigitLower);
    }

    private static string? Newest(RootFolder root, IEnumerable<string> folders)
    {
        var (newest, written) = ((string?)null, DateTime.MinValue);
        foreach (var folder in folders)
        {
            if (root.Locate($"{folder}/{ListOfLists}") is not { } located || new FileInfo(located) is not { Exists: true } file || (newest is not null && file.LastWriteTimeUtc <= written)) continue;
            (newest, written) = ($"{folder}/repodata", file.LastWriteTimeUtc);
        }

        return newest;
    }
}
