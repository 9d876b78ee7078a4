namespace Sallyport.Wire.Packages;

/// <summary>Walks the lines of a list of paths that end in a given file name, without looking at the others.</summary>
/// <remarks>
/// dpkg's lists hold one absolute path a line. A file may be recorded below another directory than the one it is reached by (a merged /usr, a directory that is a
/// link), but never under another name: so its name, with the slash before it and the line's end behind it, is what is searched for, by vectors.
/// A last line without an end was cut off while it was written and is not given: half of a path is another path.
/// </remarks>
internal ref struct PathLines(ReadOnlySpan<byte> list, ReadOnlySpan<byte> tail)
{
    private readonly ReadOnlySpan<byte> _list = list;
    private readonly ReadOnlySpan<byte> _tail = tail;
    private int _at;

    /// <summary>The path at hand, without its line's end.</summary>
    public ReadOnlySpan<byte> Current { get; private set; }

    /// <summary>Goes on to the next line; false at the end. The tail is <c>/name\n</c>.</summary>
    public bool MoveNext()
    {
        var found = _list[_at..].IndexOf(_tail);
        if (found < 0) return false;

        var end = _at + found + _tail.Length - 1;
        var start = _list[..end].LastIndexOf((byte)'\n') + 1;
        Current = _list[start..end];
        _at = end;
        return true;
    }

    /// <summary>True when the list does not end in <paramref name="end"/>, as whole ones do.</summary>
    public static bool IsCut(ReadOnlySpan<byte> list, ReadOnlySpan<byte> end) => !list.IsEmpty && !list.EndsWith(end);
}
