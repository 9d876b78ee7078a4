using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Sallyport.Generators.Applications;

/// <summary>Writes an application as the fields that <c>ApplicationTable</c> reads: in its order, each ending in LF, each entry of a list in TAB.</summary>
internal static class ApplicationFields
{
    private const char Flag = 'y';

    private static readonly string[] Managers = ["dpkg", "rpm", "apk", "pacman"];

    /// <summary>Writes one that is of the schema.</summary>
    public static void Write(StringBuilder table, Dictionary<string, object?> application)
    {
        string[] beforePackages = ["id", "name", "vendor", "category", "executables", "programs", "runsOn"];
        string[] behind = ["units", "users", "processNames", "children", "interpreter", "socketActivated", "configuration", "ports", "source", "observed"];
        foreach (var name in beforePackages) Field(table, Member(application, name));
        var packages = Member(application, "packages") as Dictionary<string, object?> ?? [];
        foreach (var manager in Managers) Field(table, Member(packages, manager));
        foreach (var name in behind) Field(table, Member(application, name));
    }

    /// <summary>The first text in <paramref name="value"/> that cannot be carried, having a control character or half a surrogate pair in it; null when there is none.</summary>
    public static string? Uncarried(object? value) => value switch
    {
        string text => text.Any(char.IsControl) || !IsWhole(text) ? text : null,
        List<object?> entries => entries.Select(Uncarried).FirstOrDefault(text => text is not null),
        Dictionary<string, object?> members => members.Values.Select(Uncarried).FirstOrDefault(text => text is not null),
        _ => null,
    };

    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i)) i++;
            else if (char.IsSurrogate(text[i])) return false;
        }

        return true;
    }

    private static object? Member(Dictionary<string, object?> members, string name) => members.TryGetValue(name, out var value) ? value : null;

    private static void Field(StringBuilder table, object? value)
    {
        switch (value)
        {
            case string text: table.Append(text); break;
            case true: table.Append(Flag); break;
            case List<object?> entries: foreach (var entry in entries) table.Append(entry is double number ? number.ToString("R", CultureInfo.InvariantCulture) : (string?)entry).Append('\t'); break;
        }

        table.Append('\n');
    }
}
