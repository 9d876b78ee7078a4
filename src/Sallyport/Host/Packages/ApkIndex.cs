using System.Text;
using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>Reads the versions of some packages out of a repository's index: a tar archive, behind its signature, with one file of stanzas.</summary>
internal static class ApkIndex
{
    private const int Longest = 128 << 20;
    private const int Room = 64 * 1024;

    /// <summary>Adds each version that is offered; false when the archive ends early, is damaged or holds no index.</summary>
    public static bool Read(ListText text, PackageNames names, List<(string Name, string Version)> offers)
    {
        for (var archive = new TarText(text, Room); archive.TryNext(out var entry) && !entry.IsEnd;)
        {
            if (entry.Name.SequenceEqual("APKINDEX"u8)) return entry.Length is > 0 and <= Longest && Take(archive.Peek((int)entry.Length), names, offers);
            if (!archive.Skip(entry.Padded)) return false;
        }

        return false;
    }

    private static bool Take(ReadOnlySpan<byte> index, PackageNames names, List<(string Name, string Version)> offers)
    {
        for (var stanzas = new Stanzas(index); stanzas.MoveNext();)
        {
            if (names.Find(ControlStanza.Field(stanzas.Current, "P:"u8)) is { } name && ControlStanza.Field(stanzas.Current, "V:"u8) is { IsEmpty: false } version) offers.Add((name, Encoding.UTF8.GetString(version)));
        }

        return !index.IsEmpty;
    }
}
