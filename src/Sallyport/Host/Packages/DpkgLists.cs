using System.IO.Enumeration;

namespace Sallyport.Host.Packages;

/// <summary>The names of dpkg's lists of files, those first that a path's file name resembles.</summary>
internal static class DpkgLists
{
    /// <summary>The folder of the lists.</summary>
    public const string Folder = "/var/lib/dpkg/info";

    private const string Ending = ".list";
    private const int Resemblance = 4;

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

    /// <summary>The same names with those first that begin as one of <paramref name="questions"/>' files does: a search ends at the first hit, and nginx is mostly in nginx.</summary>
    public static string[] LikelyFirst(string[] names, IReadOnlyList<WantedPath> questions)
    {
        var ordered = new string[names.Length];
        var (at, starts) = (0, Starts(questions));
        foreach (var likely in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (var name in names)
            {
                if (starts.Exists(start => name.StartsWith(start, StringComparison.Ordinal)) == likely) ordered[at++] = name;
            }
        }

        return ordered;
    }

    private static List<string> Starts(IReadOnlyList<WantedPath> questions)
    {
        var starts = new List<string>();
        foreach (var question in questions)
        {
            var name = question.Forms[0].AsSpan(question.Forms[0].LastIndexOf('/') + 1);
            var start = name[..Math.Min(Resemblance, name.Length)].ToString();
            if (start.Length > 0 && !starts.Contains(start)) starts.Add(start);
        }

        return starts;
    }
}
