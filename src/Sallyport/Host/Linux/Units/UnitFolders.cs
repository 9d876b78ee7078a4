namespace Sallyport.Host.Linux.Units;

/// <summary>The unit files of this machine: of several with one name the first folder's counts, and drop-ins add to it (systemd.unit(5)).</summary>
/// <param name="root">Where the folders lie; empty for this machine's root.</param>
internal sealed class UnitFolders(string root)
{
    private const int MostText = 1 << 18;
    private const int MostUnits = 4096;

    private static readonly string[] Folders = ["/etc/systemd/system", "/run/systemd/system", "/run/systemd/generator", "/usr/local/lib/systemd/system", "/usr/lib/systemd/system", "/lib/systemd/system"];

    /// <summary>The names of all units of a kind.</summary>
    /// <param name="ending">The ending, e.g. <c>.socket</c>.</param>
    internal IReadOnlyList<string> Names(string ending) =>
        [.. Folders.SelectMany(folder => Entries(folder, $"*{ending}")).Select(path => Path.GetFileName(path)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostUnits)];

    /// <summary>The assignments of a unit with those of its drop-ins behind; empty when there is none, or it is switched off.</summary>
    /// <param name="name">The unit's name.</param>
    internal IReadOnlyList<UnitLine> Read(string name)
    {
        var main = Folders.Select(folder => $"{root}{folder}/{name}").FirstOrDefault(File.Exists);
        if (main is null) return [];

        var dropIns = Folders.SelectMany(folder => Entries($"{folder}/{name}.d", "*.conf")).DistinctBy(path => Path.GetFileName(path)).OrderBy(path => Path.GetFileName(path), StringComparer.Ordinal);
        return [.. dropIns.Prepend(main).SelectMany(Lines)];
    }

    private IEnumerable<string> Entries(string folder, string pattern)
    {
        try
        {
            return Directory.Exists(root + folder) ? [.. Directory.EnumerateFiles(root + folder, pattern)] : [];
        }
        catch (Exception unseen) when (unseen is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private IEnumerable<UnitLine> Lines(string path) => LinuxFile.Read(path, MostText).Value is { } text ? UnitLines.Read(path[root.Length..], text) : [];
}
