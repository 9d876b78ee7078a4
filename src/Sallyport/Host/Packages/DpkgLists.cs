using System.IO.Enumeration;

namespace Sallyport.Host.Packages;

/// <summary>The names of dpkg's lists of files.</summary>
internal static class DpkgLists
{
    /// <summary>The folder of the lists.</summary>
    public const string Folder = "/var/lib/dpkg/info";

    private const string Ending = ".list";

    /// <summary>Names without their ending; null when the folder cannot be read.</summary>
    public static string[]? Names(RootFolder root)
    {
        if (root.Locate(Folder) is not { } folder) return null;

        try
        {
            string[] names = [.. new FileSystemEnumerable<string>(folder, static (ref FileSystemEntry entry) => entry.FileName[..^Ending.Length].ToString()) { ShouldIncludePredicate = static (ref FileSystemEntry entry) => entry.FileName.EndsWith(Ending) }];
            Array.Sort(names, string.CompareOrdinal);
            return names;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
