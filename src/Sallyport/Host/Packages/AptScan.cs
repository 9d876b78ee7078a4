using System.Text;
using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>Reads one list from end to end for the packages that are asked for.</summary>
/// <remarks>Lists are sorted by habit and not by any rule, so none is left before its end.</remarks>
internal sealed class AptScan(AptList list, PackageNames names)
{
    private readonly List<AptOffer> _offers = [];

    /// <summary>An empty line ends a stanza.</summary>
    private static ReadOnlySpan<byte> Between => "\n\n"u8;

    /// <summary>What was found.</summary>
    public IReadOnlyList<AptOffer> Offers => _offers;

    /// <summary>Why the list was not read to its end; null when it was.</summary>
    public string? Gap { get; private set; } = list.Gap;

    /// <summary>Reads the list.</summary>
    public void Run()
    {
        if (Gap is not null) return;

        using var text = ListText.Open(list.Path);
        if (text is null) Gap = $"the list {list.Name} could not be opened";
        else Read(text, new byte[text.BufferSize]);
    }

    private void Read(ListText text, byte[] buffer)
    {
        var (begin, start) = (0, 0);
        while (true)
        {
            var end = text.Fill(buffer, start);
            if (end == start || end == ListText.Bad)
            {
                Finish(buffer.AsSpan(begin, start - begin), end == ListText.Bad);
                return;
            }

            begin += Take(buffer.AsSpan(begin, end - begin));
            var keep = Math.Max(0, Math.Min(begin, end - text.History));
            if (keep == 0 && end == buffer.Length)
            {
                Gap = $"the list {list.Name} has a stanza beyond all measure";
                return;
            }

            buffer.AsSpan(keep, end - keep).CopyTo(buffer);
            (begin, start) = (begin - keep, end - keep);
        }
    }

    /// <summary>Looks at the whole stanzas and says how many bytes they took.</summary>
    private int Take(ReadOnlySpan<byte> text)
    {
        var whole = text[..(text.LastIndexOf(Between) is >= 0 and var last ? last + Between.Length : 0)];
        if (names.Common is { Length: > 0 } common) LookWhere(whole, common);
        else LookAtAll(whole);
        return whole.Length;
    }

    private void LookAtAll(ReadOnlySpan<byte> stanzas)
    {
        while (stanzas.IndexOf(Between) is >= 0 and var length)
        {
            Look(stanzas[..(length + 1)]);
            stanzas = stanzas[(length + Between.Length)..];
        }
    }

    /// <summary>Looks only at stanzas with these bytes in them, as every one has that is wanted: of sixty thousand some hundred.</summary>
    private void LookWhere(ReadOnlySpan<byte> stanzas, ReadOnlySpan<byte> bytes)
    {
        while (stanzas.IndexOf(bytes) is >= 0 and var at)
        {
            var begin = stanzas[..at].LastIndexOf(Between) is >= 0 and var before ? before + Between.Length : 0;
            var length = stanzas[at..].IndexOf(Between);
            Look(stanzas[begin..(at + length + 1)]);
            stanzas = stanzas[(at + length + Between.Length)..];
        }
    }

    private void Finish(ReadOnlySpan<byte> last, bool bad)
    {
        if (bad) Gap = $"the list {list.Name} is cut off or damaged";
        else if (!last.IsEmpty && ControlStanza.IsCut(last)) Gap = $"the list {list.Name} is cut off";
        else Look(last);
    }

    private void Look(ReadOnlySpan<byte> stanza)
    {
        stanza = stanza.TrimStart((byte)'\n');
        if (names.Find(Name(stanza)) is not { } name) return;

        var version = ControlStanza.Field(stanza, "Version:"u8);
        if (version.IsEmpty) return;
        _offers.Add(new(list, name, Encoding.UTF8.GetString(ControlStanza.Field(stanza, "Architecture:"u8)), Encoding.UTF8.GetString(version)));
    }

    private static ReadOnlySpan<byte> Name(ReadOnlySpan<byte> stanza)
    {
        if (!stanza.StartsWith("Package: "u8)) return ControlStanza.Field(stanza, "Package:"u8);

        var value = stanza["Package: ".Length..];
        var end = value.IndexOf((byte)'\n');
        return end < 0 ? value : value[..end];
    }
}
