using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>Turns a path into questions to dpkg's lists, with dpkg-divert(1) taken into account.</summary>
internal sealed class DpkgDiversions
{
    private const int LongestFile = 4 << 20;

    private readonly List<(string From, string To, string? Package)> _diversions = [];
    private readonly Aliases _aliases;

    public DpkgDiversions(RootFolder root, Aliases aliases)
    {
        _aliases = aliases;
        if (root.Read("/var/lib/dpkg/diversions", LongestFile) is not { } text)
        {
            Gap = root.Exists("/var/lib/dpkg/diversions") ? "dpkg's diversions could not be read" : null;
            return;
        }

        var diversions = Diversion.ReadAll(text, out var whole);
        foreach (var diversion in diversions) _diversions.Add((aliases.Canonical(diversion.From), aliases.Canonical(diversion.To), diversion.Package));
        Gap = whole ? null : "dpkg's diversions are cut off";
    }

    /// <summary>What of the diversions could not be read; null when all was.</summary>
    public string? Gap { get; }

    /// <summary>The questions that answer who owns <paramref name="path"/>; none when it is the administrator's own, in place of a diverted one.</summary>
    public IEnumerable<WantedPath> Questions(int asked, string path)
    {
        var canonical = _aliases.Canonical(path);
        var from = _diversions.FindIndex(diversion => diversion.From == canonical);
        if (from < 0) yield return new(asked, _aliases.Forms(path), null, null);
        else if (_diversions[from].Package is { } package) yield return new(asked, _aliases.Forms(path), package, null);

        foreach (var (source, target, diverter) in _diversions)
        {
            if (target == canonical) yield return new(asked, _aliases.Forms(source), null, diverter);
        }
    }
}
