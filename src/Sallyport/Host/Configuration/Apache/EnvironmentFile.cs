using System.Buffers;
using Sallyport.Host.Configuration.Files;

namespace Sallyport.Host.Configuration.Apache;

/// <summary>Reads the plain assignments of Debian's envvars file, a shell script that sets the variables of httpd's configuration.</summary>
/// <remarks>Only what needs no shell is taken: NAME=VALUE with or without export, where VALUE uses nothing but variables assigned before. Of two assignments in branches the last counts.</remarks>
internal static class EnvironmentFile
{
    private static readonly SearchValues<char> NeedsShell = SearchValues.Create("$`;&|()<> ");

    /// <summary>The variables that the text assigns.</summary>
    public static Dictionary<string, string> Parse(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, line) in TextLines.Of(text, continued: true)) Assign(line.Trim(), values);
        return values;
    }

    private static void Assign(string line, Dictionary<string, string> values)
    {
        var assignment = line.StartsWith("export ", StringComparison.Ordinal) ? line[7..].TrimStart() : line;
        var equals = assignment.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 || !assignment[..equals].All(IsOfNames)) return;
        if (Value(assignment[(equals + 1)..], values) is { } value) values[assignment[..equals]] = value;
    }

    private static string? Value(string written, Dictionary<string, string> values)
    {
        if (written.Length > FileLimits.LongestValue) return null;

        var bare = written is ['"', .. var inner, '"'] ? inner : written is ['\'', .. var literal, '\''] ? literal : written;
        foreach (var name in Names(bare).OrderByDescending(name => name.Length))
        {
            if (!values.TryGetValue(name, out var value)) return null;
            bare = bare.Replace($"${{{name}}}", value, StringComparison.Ordinal).Replace($"${name}", value, StringComparison.Ordinal);
            if (bare.Length > FileLimits.LongestValue) return null;
        }

        return bare.AsSpan().ContainsAny(NeedsShell) ? null : bare;
    }

    private static HashSet<string> Names(string text)
    {
        var names = new HashSet<string>();
        for (var dollar = text.IndexOf('$', StringComparison.Ordinal); dollar >= 0; dollar = text.IndexOf('$', dollar + 1))
        {
            var begin = dollar + 1 < text.Length && text[dollar + 1] == '{' ? dollar + 2 : dollar + 1;
            var end = begin;
            while (end < text.Length && IsOfNames(text[end])) end++;
            if (end > begin) names.Add(text[begin..end]);
        }

        return names;
    }

    private static bool IsOfNames(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';
}
