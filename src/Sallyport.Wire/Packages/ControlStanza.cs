namespace Sallyport.Wire.Packages;

/// <summary>Finds fields in one stanza of a control file (deb822(5)): <c>Name: value</c>, going on in lines that begin with a blank.</summary>
internal static class ControlStanza
{
    /// <summary>The value of a field's first line without blanks around it; empty where the stanza has no such field.</summary>
    /// <param name="stanza">A stanza, e.g. from <see cref="Stanzas"/>.</param>
    /// <param name="name">The field as it is written, with its colon: <c>"Version:"u8</c>.</param>
    /// <remarks>Names of fields are the same in any case by deb822(5); dpkg and apt write them in one case, so the other is only looked for when that one is missing.</remarks>
    public static ReadOnlySpan<byte> Field(ReadOnlySpan<byte> stanza, ReadOnlySpan<byte> name)
    {
        var value = Rest(stanza, name);
        var end = value.IndexOf((byte)'\n');
        return (end < 0 ? value : value[..end]).Trim(" \t\r"u8);
    }

    /// <summary>All lines of a field: the first line's value and the lines that go on from it, each with its blanks.</summary>
    /// <inheritdoc cref="Field"/>
    public static ReadOnlySpan<byte> Folded(ReadOnlySpan<byte> stanza, ReadOnlySpan<byte> name)
    {
        var value = Rest(stanza, name);
        var at = 0;
        while (true)
        {
            var feed = value[at..].IndexOf((byte)'\n');
            if (feed < 0) return value;

            at += feed + 1;
            if (at == value.Length || value[at] is not ((byte)' ' or (byte)'\t')) return value[..at];
        }
    }

    /// <summary>True when the stanza was cut off: its last line has no end.</summary>
    public static bool IsCut(ReadOnlySpan<byte> stanza) => stanza is not [.., (byte)'\n'];

    private static ReadOnlySpan<byte> Rest(ReadOnlySpan<byte> stanza, ReadOnlySpan<byte> name)
    {
        if (stanza.StartsWith(name)) return stanza[name.Length..];

        for (var rest = stanza; ;)
        {
            var at = rest.IndexOf(name);
            if (at < 0) return AnyCase(stanza, name);
            if (at > 0 && rest[at - 1] == (byte)'\n') return rest[(at + name.Length)..];

            rest = rest[(at + 1)..];
        }
    }

    private static ReadOnlySpan<byte> AnyCase(ReadOnlySpan<byte> stanza, ReadOnlySpan<byte> name)
    {
        for (var rest = stanza; rest.Length >= name.Length;)
        {
            if (System.Text.Ascii.EqualsIgnoreCase(rest[..name.Length], name)) return rest[name.Length..];

            var feed = rest.IndexOf((byte)'\n');
            if (feed < 0) break;
            rest = rest[(feed + 1)..];
        }

        return default;
    }
}
