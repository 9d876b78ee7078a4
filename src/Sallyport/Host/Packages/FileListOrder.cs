namespace Sallyport.Host.Packages;

/// <summary>Puts those lists of files first that a path's file name resembles.</summary>
internal static class FileListOrder
{
    private const int Resemblance = 4;

    /// <summary>The names with those first that begin as one of <paramref name="questions"/>' files does: a search ends at the first hit, and nginx is mostly in nginx.</summary>
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
