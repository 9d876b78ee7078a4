namespace Sallyport.Host.Packages;

/// <summary>The directories that are links on this root, so that one file has several names: on a merged /usr, /bin is /usr/bin.</summary>
/// <remarks>Packages record what their authors wrote, /bin/bash or /usr/bin/bash; the kernel tells the canonical name.</remarks>
internal sealed class Aliases
{
    private static readonly string[] Merged = ["/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/libo32"];

    private readonly List<(string Link, string Target)> _links = [];

    public Aliases(RootFolder root)
    {
        foreach (var link in Merged)
        {
            if (root.LinkAt(link) is not null && root.Canonical(link) is { } target && target != link) _links.Add((link, target));
        }
    }

    /// <summary><paramref name="path"/> with the links' targets in place of the links.</summary>
    public string Canonical(string path)
    {
        foreach (var (link, target) in _links)
        {
            if (IsBelow(path, link)) return target + path[link.Length..];
        }

        return path;
    }

    /// <summary>Every name of <paramref name="path"/>: as it was asked first, then the canonical one, then through each link.</summary>
    public List<string> Forms(string path)
    {
        var canonical = Canonical(path);
        List<string> forms = [path];
        if (canonical != path) forms.Add(canonical);
        foreach (var (link, target) in _links)
        {
            if (IsBelow(canonical, target) && link + canonical[target.Length..] is var form && !forms.Contains(form)) forms.Add(form);
        }

        return forms;
    }

    private static bool IsBelow(string path, string folder) => path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal);
}
