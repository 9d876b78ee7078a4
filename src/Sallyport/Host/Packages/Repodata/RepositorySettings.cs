using System.Globalization;

namespace Sallyport.Host.Packages.Repodata;

/// <summary>The repositories that a root's package manager is set up with, whatever lists of theirs are there: those of dnf (dnf.conf(5)), which are yum's, and of zypp.</summary>
internal sealed class RepositorySettings
{
    private const int LongestFile = 1 << 20;
    private const int UsualPriority = 99;
    private const string Main = "main";

    private readonly RootFolder _root;
    private readonly Dictionary<string, Dictionary<string, string>> _sections = new(StringComparer.Ordinal);

    private RepositorySettings(RootFolder root) => _root = root;

    /// <summary>dnf's, in the order in which it reads them: later ones go over earlier ones.</summary>
    public static RepositorySettings OfDnf(RootFolder root)
    {
        var settings = new RepositorySettings(root);
        settings.Add("/etc/dnf/dnf.conf");
        foreach (var folder in (string[])["/usr/share/dnf5/repos.d", "/etc/yum.repos.d", "/etc/yum/repos.d", "/etc/distro.repos.d", "/usr/share/dnf5/repos.override.d", "/etc/dnf/repos.override.d"]) settings.AddAll(folder);
        return settings;
    }

    /// <summary>zypp's.</summary>
    public static RepositorySettings OfZypp(RootFolder root)
    {
        var settings = new RepositorySettings(root);
        settings.AddAll("/etc/zypp/repos.d");
        return settings;
    }

    /// <summary>What is set for the manager itself; null when it is not.</summary>
    public string? OfMain(string key) => _sections.GetValueOrDefault(Main)?.GetValueOrDefault(key);

    /// <summary>The repositories that are enabled.</summary>
    /// <param name="place">Where the lists of one lie.</param>
    /// <param name="knowsModules">Whether the manager knows module streams.</param>
    /// <param name="keepsVendor">Whether it keeps to vendors.</param>
    public IReadOnlyList<Repository> Enabled(Func<string, string?> place, bool knowsModules, bool keepsVendor) =>
        [.. _sections.Where(one => one.Key != Main && IsOn(one.Value, "enabled", usually: true) && Source(one.Value)).Select(one => new Repository(one.Key, place(one.Key), Priority(one.Value), [.. Listed(OfMain), .. Listed(one.Value.GetValueOrDefault)], !knowsModules || IsOn(one.Value, "module_hotfixes", usually: false), keepsVendor))];

    /// <summary>A section that only overrides another's settings names no place to take packages from.</summary>
    private static bool Source(Dictionary<string, string> section) => section.ContainsKey("baseurl") || section.ContainsKey("mirrorlist") || section.ContainsKey("metalink");

    private static bool IsOn(Dictionary<string, string> section, string key, bool usually) =>
        section.GetValueOrDefault(key)?.ToLowerInvariant() switch { "1" or "yes" or "true" or "on" or "enabled" => true, "0" or "no" or "false" or "off" or "disabled" => false, _ => usually };

    private static int Priority(Dictionary<string, string> section) => int.TryParse(section.GetValueOrDefault("priority"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var priority) ? priority : UsualPriority;

    private static string[] Listed(Func<string, string?> setting) =>
        [.. ((string[])["excludepkgs", "exclude"]).SelectMany(key => setting(key)?.Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries) ?? [])];

    private void AddAll(string folder)
    {
        foreach (var file in _root.Files(folder, ".repo")) Add(file);
    }

    private void Add(string file)
    {
        if (_root.Read(file, LongestFile) is { } text) IniText.Read(text, _sections);
    }
}
