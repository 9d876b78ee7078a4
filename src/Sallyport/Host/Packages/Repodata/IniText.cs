using System.Text;

namespace Sallyport.Host.Packages.Repodata;

/// <summary>Reads settings in sections, as dnf and zypp write them: <c>[section]</c>, <c>name = value</c>, a value going on in lines that begin with a blank, and lines that begin with <c>#</c> or <c>;</c> for people.</summary>
internal static class IniText
{
    /// <summary>Adds a file's settings to those of files before it, over which they go.</summary>
    /// <param name="text">The file.</param>
    /// <param name="sections">Settings by the name of their section.</param>
    public static void Read(ReadOnlySpan<byte> text, Dictionary<string, Dictionary<string, string>> sections)
    {
        var (section, key) = ((Dictionary<string, string>?)null, (string?)null);
        foreach (var line in Encoding.UTF8.GetString(text).TrimStart('\uFEFF').Split('\n'))
        {
            var (trimmed, equals) = (line.Trim(), line.IndexOf('=', StringComparison.Ordinal));
            if (trimmed.Length == 0 || trimmed[0] is '#' or ';') continue;

            if (char.IsWhiteSpace(line[0]) && section is not null && key is not null) section[key] = $"{section[key]} {trimmed}";
            else if (trimmed is ['[', .., ']']) (section, key) = (Section(sections, trimmed[1..^1].Trim()), null);
            else if (section is not null && equals > 0) section[key = line[..equals].Trim()] = line[(equals + 1)..].Trim();
        }
    }

    private static Dictionary<string, string> Section(Dictionary<string, Dictionary<string, string>> sections, string name)
    {
        if (!sections.TryGetValue(name, out var section)) sections.Add(name, section = new(StringComparer.Ordinal));
        return section;
    }
}
