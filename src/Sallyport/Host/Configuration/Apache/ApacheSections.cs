using Sallyport.Host.Configuration.Files;

namespace Sallyport.Host.Configuration.Apache;

/// <summary>Decides which sections of httpd's configuration count: those whose condition is known to be false are left out, those that cannot be decided are read.</summary>
internal sealed class ApacheSections(IConfigurationFiles files)
{
    private readonly HashSet<string> _modules = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Name, bool Counts)> _open = [];

    /// <summary>Names that IfDefine asks for.</summary>
    public HashSet<string> Defines { get; } = [];

    /// <summary>True when no open section is left out.</summary>
    public bool Counts => _open.Count == 0 || _open[^1].Counts;

    /// <summary>How many sections are open.</summary>
    public int Depth => _open.Count;

    /// <summary>The name of the section opened last.</summary>
    public string Innermost => _open.Count == 0 ? string.Empty : _open[^1].Name;

    /// <summary>True directly in the main server or in a virtual host, conditions aside: certificates are named nowhere else.</summary>
    public bool IsInServer => _open.All(section => IsTransparent(section.Name) || Is(section.Name, "VirtualHost"));

    /// <summary>A module has been loaded.</summary>
    public void Loaded(string identifier, string file)
    {
        _modules.Add(identifier);
        _modules.Add(UnixPath.Name(file).Replace(".so", ".c", StringComparison.Ordinal));
    }

    /// <summary>A section opens.</summary>
    public void Open(Directive section, string folder) => _open.Add((section.Name, Counts && Holds(section, folder)));

    /// <summary>The section opened last closes; false when it has another name.</summary>
    public bool Close(string name)
    {
        if (_open.Count == 0 || !Is(_open[^1].Name, name)) return false;
        _open.RemoveAt(_open.Count - 1);
        return true;
    }

    /// <summary>Forgets the sections that a file has left open.</summary>
    public void CloseTo(int depth) => _open.RemoveRange(depth, _open.Count - depth);

    private static bool IsTransparent(string name) => Is(name, "IfModule") || Is(name, "IfDefine") || Is(name, "IfVersion") || Is(name, "IfFile") || Is(name, "IfDirective") || Is(name, "IfSection");

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    private bool Holds(Directive section, string folder)
    {
        var negated = section.First.StartsWith('!');
        var asked = negated ? section.First[1..] : section.First;
        if (Is(section.Name, "IfDefine")) return Defines.Contains(asked) != negated;
        // A module that is built in is loaded by no line: only what was loaded is known.
        if (Is(section.Name, "IfModule")) return !negated || !_modules.Contains(asked);
        if (Is(section.Name, "IfFile")) return files.Read(UnixPath.Within(folder, asked)) is FileReading.Missing == negated;
        return true;
    }
}
