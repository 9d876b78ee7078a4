using System.Text;
using Sallyport.Wire.Packages;

namespace Sallyport.Host.Packages;

/// <summary>Reads one list of apt from end to end for the packages that are asked for.</summary>
/// <remarks>Lists are sorted by habit and not by any rule, so none is left before its end.</remarks>
internal sealed class AptScan(AptList list, PackageNames names) : ListScan(list.Name)
{
    private readonly List<AptOffer> _offers = [];

    /// <summary>What was found.</summary>
    public IReadOnlyList<AptOffer> Offers => _offers;

    /// <summary>An empty line ends a stanza.</summary>
    protected override ReadOnlySpan<byte> End => "\n\n"u8;

    /// <inheritdoc/>
    public override void Run()
    {
        if ((Gap = list.Gap) is not null) return;

        using var text = ListText.Open(list.Path);
        if (text is null) Gap = $"the list {list.Name} could not be opened";
        else Read(text, new byte[text.BufferSize]);
    }

    /// <inheritdoc/>
    protected override void Take(ReadOnlySpan<byte> whole)
    {
        if (names.Common is { Length: > 0 } common) LookWhere(whole, common);
        else LookAtAll(whole);
    }

    /// <inheritdoc/>
    protected override bool Finish(ReadOnlySpan<byte> rest)
    {
        if (!rest.IsEmpty && ControlStanza.IsCut(rest)) return false;

        Look(rest);
        return true;
    }

    private void LookAtAll(ReadOnlySpan<byte> stanzas)
    {
        while (stanzas.IndexOf(End) is >= 0 and var length)
        {
            Look(stanzas[..(length + 1)]);
            stanzas = stanzas[(length + End.Length)..];
        }
    }

    /// <summary>Looks only at stanzas with these bytes in them, as every one has that is wanted: of sixty thousand some hundred.</summary>
    private void LookWhere(ReadOnlySpan<byte> stanzas, ReadOnlySpan<byte> bytes)
    {
        while (stanzas.IndexOf(bytes) is >= 0 and var at)
        {
            var begin = stanzas[..at].LastIndexOf(End) is >= 0 and var before ? before + End.Length : 0;
            var length = stanzas[at..].IndexOf(End);
            Look(stanzas[begin..(at + length + 1)]);
            stanzas = stanzas[(at + length + End.Length)..];
        }
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
