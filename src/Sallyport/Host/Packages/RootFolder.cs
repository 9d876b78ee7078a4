namespace Sallyport.Host.Packages;

/// <summary>A root that paths are understood in: this machine's, or that of a container as <c>/proc/PID/root</c> shows it.</summary>
/// <remarks>A link inside another root means a path inside it, but the kernel would follow an absolute one into this machine's; so links are followed here, one component at a time.</remarks>
internal sealed class RootFolder(string root)
{
    /// <summary>The kernel's own limit for one path.</summary>
    private const int MaxLinks = 40;

    private readonly string _prefix = root.TrimEnd('/');

    /// <summary>The path on this machine of <paramref name="path"/> as it is understood inside the root; null for a loop of links.</summary>
    public string? Locate(string path) => _prefix.Length == 0 ? path : Canonical(path) is { } inside ? _prefix + inside : null;

    /// <summary>The path inside the root with every link followed; what does not exist stays as it is written. Null for a loop of links.</summary>
    public string? Canonical(string path)
    {
        var (done, links) = (string.Empty, 0);
        var rest = new Stack<string>(Parts(path));
        while (rest.TryPop(out var part))
        {
            if (part is "." or "") continue;
            if (part == "..")
            {
                done = done[..Math.Max(0, done.LastIndexOf('/'))];
                continue;
            }

            var next = $"{done}/{part}";
            if (LinkAt(next) is not { } target)
            {
                done = next;
                continue;
            }

            if (++links > MaxLinks) return null;
            if (target.StartsWith('/')) done = string.Empty;
            foreach (var inner in Parts(target)) rest.Push(inner);
        }

        return done.Length == 0 ? "/" : done;
    }

    /// <summary>Where the link at <paramref name="path"/> leads, as it is written; null when there is no link. The folders before it are taken as they are.</summary>
    public string? LinkAt(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal)) return null;

        try
        {
            return new FileInfo(_prefix + path).LinkTarget;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The whole file; null when it is missing, not permitted, not an ordinary one or longer than <paramref name="longest"/>.</summary>
    public byte[]? Read(string path, int longest)
    {
        if (Locate(path) is not { } located) return null;

        using var file = NativeFile.Open(located);
        if (file is null) return null;

        var length = NativeFile.Length(file);
        if (length < 0 || length > longest) return null;

        var bytes = new byte[length];
        return NativeFile.Read(file, bytes, 0) == length ? bytes : null;
    }

    /// <summary>True when something is there.</summary>
    public bool Exists(string path) => Locate(path) is { } located && Path.Exists(located);

    /// <summary>Paths of the files in a folder whose names end so, in the order of their names, as they are understood inside the root; none where there is no such folder or it may not be read.</summary>
    public IReadOnlyList<string> Files(string folder, string ending) => List(folder, Directory.EnumerateFiles, name => name.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Paths of the folders in a folder.</summary>
    /// <inheritdoc cref="Files"/>
    public IReadOnlyList<string> Folders(string folder) => List(folder, Directory.EnumerateDirectories, static _ => true);

    private string[] List(string folder, Func<string, IEnumerable<string>> enumerate, Func<string, bool> isWanted)
    {
        try
        {
            return Locate(folder) is { } located && Directory.Exists(located)
                ? [.. enumerate(located).Select(path => path[(path.LastIndexOf('/') + 1)..]).Where(isWanted).Order(StringComparer.Ordinal).Select(name => $"{folder}/{name}")]
                : [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static IEnumerable<string> Parts(string path)
    {
        var parts = path.Split('/');
        Array.Reverse(parts);
        return parts;
    }
}
