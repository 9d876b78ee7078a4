namespace Sallyport.Host.Packages;

/// <summary>The lists that apt keeps below a root.</summary>
internal sealed class AptLists
{
    private const string Folder = "/var/lib/apt/lists";

    private AptLists(IReadOnlyList<AptList> lists) => All = lists;

    /// <summary>The lists, the longest first.</summary>
    public IReadOnlyList<AptList> All { get; }

    /// <summary>When the newest was written; null when there are none.</summary>
    public DateTimeOffset? Written => All.Count == 0 ? null : All.Max(list => list.Written);

    /// <summary>Looks which there are.</summary>
    public static AptLists Find(RootFolder root)
    {
        try
        {
            if (root.Locate(Folder) is not { } folder || !Directory.Exists(folder)) return new([]);

            string[] names = [.. Directory.EnumerateFiles(folder).Select(file => file[(folder.Length + 1)..])];
            Array.Sort(names, string.CompareOrdinal);
            var suites = new AptSuites(root, Folder, names);
            AptList[] lists = [.. names.Where(AptList.Is).Select(name => Describe(root, new FileInfo($"{folder}/{name}"), suites))];
            Array.Sort(lists, static (one, other) => one.Length != other.Length ? other.Length.CompareTo(one.Length) : string.CompareOrdinal(one.Name, other.Name));
            return new(lists);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new([]);
        }
    }

    /// <summary>Reads all lists for <paramref name="names"/>, on two threads: the longest on one, the others on the other as long as it takes.</summary>
    public IReadOnlyList<AptScan> Scan(PackageNames names)
    {
        AptScan[] scans = [.. All.Select(list => new AptScan(list, names))];
        ListScan.RunAll(scans);
        return scans;
    }

    private static AptList Describe(RootFolder root, FileInfo file, AptSuites suites) =>
        new(file.Name, root.Locate($"{Folder}/{file.Name}") ?? file.FullName, file.Length, new DateTimeOffset(file.LastWriteTimeUtc), suites.Of(file.Name));
}
