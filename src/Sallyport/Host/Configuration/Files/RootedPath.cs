namespace Sallyport.Host.Configuration.Files;

/// <summary>Finds where a path of a process lies when its root is a folder of this machine.</summary>
/// <remarks>The kernel would follow an absolute link, and a way up, out of that root into this machine's: both are followed here, name by name.</remarks>
internal static class RootedPath
{
    private const int MostLinks = 40;

    /// <summary>The path on this machine; null when links go round in circles.</summary>
    /// <param name="root">The process' root on this machine; empty for this machine's own.</param>
    /// <param name="path">Absolute, below that root.</param>
    public static string? Resolve(string root, string path)
    {
        var names = new Stack<string>(Names(path));
        var done = new List<string>();
        var links = 0;
        while (names.TryPop(out var name))
        {
            if (name == ".") continue;
            if (name == "..") Drop(done);
            else if (Link(root, done, name) is not { } target) done.Add(name);
            else if (++links > MostLinks) return null;
            else Follow(target, done, names);
        }

        return $"{root}/{string.Join('/', done)}";
    }

    private static IEnumerable<string> Names(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse();

    private static string? Link(string root, List<string> done, string name) => new FileInfo($"{root}/{string.Join('/', done.Append(name))}").LinkTarget;

    private static void Follow(string target, List<string> done, Stack<string> names)
    {
        if (UnixPath.IsAbsolute(target)) done.Clear();
        foreach (var name in Names(target)) names.Push(name);
    }

    private static void Drop(List<string> done)
    {
        if (done.Count > 0) done.RemoveAt(done.Count - 1);
    }
}
