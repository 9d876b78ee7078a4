using System.Text;
using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>dpkg's status file and what is about to be merged into it.</summary>
internal sealed class DpkgStatus
{
    private const int LongestFile = 64 << 20;
    private const string Updates = "/var/lib/dpkg/updates";

    /// <summary>Newest first: a change that dpkg has not merged yet replaces the stanza in status.</summary>
    private readonly List<byte[]> _texts = [];

    private DpkgStatus()
    {
    }

    /// <summary>The description was cut off in the middle of a line.</summary>
    public bool IsCut { get; private init; }

    /// <summary>Reads the files; null when status cannot be read.</summary>
    public static DpkgStatus? Read(RootFolder root)
    {
        if (root.Read("/var/lib/dpkg/status", LongestFile) is not { } status) return null;

        var read = new DpkgStatus { IsCut = ControlStanza.IsCut(status) || status.AsSpan().Contains((byte)0) };
        foreach (var update in Pending(root))
        {
            if (root.Read($"{Updates}/{update}", LongestFile) is { } text) read._texts.Add(text);
        }

        read._texts.Add(status);
        return read;
    }

    /// <summary>The stanza of a package, the installed one where there are several; empty when there is none.</summary>
    /// <param name="package">The name.</param>
    /// <param name="architecture">Null for any.</param>
    public ReadOnlySpan<byte> Find(string package, string? architecture)
    {
        var (name, wanted) = (Encoding.UTF8.GetBytes(package), architecture is null ? null : Encoding.UTF8.GetBytes(architecture));
        foreach (var text in _texts)
        {
            if (Find(text, name, wanted) is { IsEmpty: false } stanza) return stanza;
        }

        return default;
    }

    /// <summary>An installed package that has none of <paramref name="lists"/>, so that its files are not known; null when all have theirs.</summary>
    /// <param name="lists">Sorted names of lists.</param>
    public string? WithoutList(string[] lists)
    {
        var stanzas = new Stanzas(_texts[^1]);
        while (stanzas.MoveNext())
        {
            if (!IsInstalled(stanzas.Current)) continue;

            var name = Encoding.UTF8.GetString(ControlStanza.Field(stanzas.Current, "Package:"u8));
            var full = $"{name}:{Encoding.UTF8.GetString(ControlStanza.Field(stanzas.Current, "Architecture:"u8))}";
            if (Array.BinarySearch(lists, name, StringComparer.Ordinal) < 0 && Array.BinarySearch(lists, full, StringComparer.Ordinal) < 0) return name;
        }

        return null;
    }

    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name, ReadOnlySpan<byte> architecture)
    {
        var stanzas = new Stanzas(text);
        var found = ReadOnlySpan<byte>.Empty;
        while (stanzas.MoveNext())
        {
            var stanza = stanzas.Current;
            if (ControlStanza.IsCut(stanza) || !ControlStanza.Field(stanza, "Package:"u8).SequenceEqual(name)) continue;
            if (!architecture.IsEmpty && !ControlStanza.Field(stanza, "Architecture:"u8).SequenceEqual(architecture)) continue;
            if (IsInstalled(stanza)) return stanza;
            found = stanza;
        }

        return found;
    }

    private static bool IsInstalled(ReadOnlySpan<byte> stanza) => ControlStanza.Field(stanza, "Status:"u8).EndsWith(" installed"u8);

    private static IEnumerable<string> Pending(RootFolder root)
    {
        if (root.Locate(Updates) is not { } folder || !Directory.Exists(folder)) return [];

        try
        {
            return [.. Directory.EnumerateFiles(folder).Select(file => file[(file.LastIndexOf('/') + 1)..]).Where(name => name.All(char.IsAsciiDigit)).OrderDescending(StringComparer.Ordinal)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
