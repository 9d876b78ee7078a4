using System;

namespace Sallyport.Generators.Knowledge;

/// <summary>A data file of knowledge and the class that carries its text as the constant <c>Table</c>.</summary>
internal sealed class KnowledgeTable
{
    private KnowledgeTable(string fileName, string space, string type, bool isUtf8 = false)
    {
        FileName = fileName;
        Space = space;
        Type = type;
        IsUtf8 = isUtf8;
    }

    /// <summary>Every table that is carried.</summary>
    public static KnowledgeTable[] All { get; } =
    [
        new("clients.csv", "Sallyport.Knowledge.Clients", "public static partial class ClientProfiles"),
        new("logs.csv", "Sallyport.Knowledge.Transparency", "internal static partial class LogTable"),
        new("known-private.csv", "Sallyport.Knowledge.Keys", "internal static partial class KnownKeyTable"),
        new("distrusted.csv", "Sallyport.Knowledge.Authorities", "internal static partial class DistrustTable"),
        new("slice.json", "Sallyport.Knowledge.Software", "internal static partial class SliceTable", isUtf8: true),
    ];

    /// <summary>The file's name without its folder.</summary>
    public string FileName { get; }

    /// <summary>The namespace of the class.</summary>
    public string Space { get; }

    /// <summary>The class, with its modifiers.</summary>
    public string Type { get; }

    /// <summary>True for a large one, which is carried as bytes that nobody copies instead of a constant text.</summary>
    public bool IsUtf8 { get; }

    /// <summary>The table in a file of this name; null when it is none of them.</summary>
    public static KnowledgeTable? Of(string fileName) => Array.Find(All, table => table.FileName.Equals(fileName, StringComparison.Ordinal));
}
