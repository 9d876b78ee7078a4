namespace Sallyport.Host.Packages.Repodata;

/// <summary>Decides which offers dnf sees through its module streams (dnf.modularity(7)): none of a stream that is not active, and of a package in an active stream none from outside of it.</summary>
/// <remarks>Active is the stream that is enabled, else the module's default. Streams that only become active because another one needs them are enabled with it by dnf and so on record.</remarks>
internal sealed class ModuleFilter
{
    private const string Folder = "/etc/dnf/modules.d";
    private const int LongestFile = 1 << 16;

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _active = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    private ModuleFilter()
    {
    }

    /// <summary>The filter that a root's choice of streams makes.</summary>
    /// <param name="root">The root.</param>
    /// <param name="scans">What its repositories' modules say.</param>
    public static ModuleFilter Of(RootFolder root, IReadOnlyList<ModuleScan> scans)
    {
        var filter = new ModuleFilter();
        if (scans.All(scan => scan.Streams.Count == 0)) return filter;

        var chosen = scans.SelectMany(scan => scan.Defaults).GroupBy(one => one.Module, StringComparer.Ordinal).ToDictionary(one => one.Key, one => one.Last().Stream, StringComparer.Ordinal);
        foreach (var (module, stream) in Choices(root)) chosen[module] = stream;
        foreach (var stream in scans.SelectMany(scan => scan.Streams)) filter.Add(stream, chosen.GetValueOrDefault(stream.Module) == stream.Stream);
        return filter;
    }

    /// <summary>True when dnf would take it.</summary>
    public bool Lets(RpmOffer offer)
    {
        if (offer.Repository.IgnoresModules || _active.Contains(offer.Full)) return true;
        return !_known.Contains(offer.Full) && !_taken.Contains(offer.Name);
    }

    private void Add(ModuleStream stream, bool isActive)
    {
        _known.UnionWith(stream.Packages);
        if (!isActive) return;

        _active.UnionWith(stream.Packages);
        _taken.UnionWith(stream.Packages.Select(ModuleStream.NameOf).OfType<string>());
    }

    /// <summary>The stream that was chosen of each module; empty where it is disabled.</summary>
    private static IEnumerable<(string Module, string Stream)> Choices(RootFolder root)
    {
        var sections = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var file in root.Files(Folder, ".module"))
        {
            if (root.Read(file, LongestFile) is { } text) IniText.Read(text, sections);
        }

        foreach (var (module, settings) in sections)
        {
            if (settings.GetValueOrDefault("state") == "enabled") yield return (module, settings.GetValueOrDefault("stream") ?? string.Empty);
            else if (settings.GetValueOrDefault("state") == "disabled") yield return (module, string.Empty);
        }
    }
}
