namespace Sallyport.Wire.Packages;

/// <summary>Walks the stanzas of a control file (deb822(5)): runs of lines that are not empty.</summary>
/// <remarks>Views of the input. Lines that hold only blanks separate stanzas too, as dpkg reads them; folded texts mark their empty lines with a full stop.</remarks>
internal ref struct Stanzas(ReadOnlySpan<byte> text)
{
    private ReadOnlySpan<byte> _rest = text;

    /// <summary>The stanza at hand, with its last line's end.</summary>
    public ReadOnlySpan<byte> Current { get; private set; }

    /// <summary>Goes on to the next stanza; false at the end.</summary>
    public bool MoveNext()
    {
        _rest = _rest.TrimStart("\n\r"u8);
        if (_rest.IsEmpty) return false;

        var end = _rest.IndexOf("\n\n"u8);
        Current = end < 0 ? _rest : _rest[..(end + 1)];
        _rest = _rest[Current.Length..];
        return true;
    }
}
