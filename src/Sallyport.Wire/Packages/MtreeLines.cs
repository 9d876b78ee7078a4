namespace Sallyport.Wire.Packages;

/// <summary>Walks the files of an mtree(5) specification in which every line has its file's whole path, as pacman's packages carry it.</summary>
/// <remarks>A name and keywords, separated by blanks; what could be mistaken is written as a backslash and three octal digits.</remarks>
internal ref struct MtreeLines(ReadOnlySpan<byte> text)
{
    private ReadOnlySpan<byte> _rest = text;
    private ReadOnlySpan<byte> _line;

    /// <summary>Goes on to the next file; false at the end. A last line without an end was cut off and is not given.</summary>
    public bool MoveNext()
    {
        while (_rest.IndexOf((byte)'\n') is >= 0 and var end)
        {
            _line = _rest[..end].Trim((byte)' ');
            _rest = _rest[(end + 1)..];
            if (_line is [not ((byte)'#' or (byte)'/'), ..]) return true;
        }

        return false;
    }

    /// <summary>Whether the file at hand is <paramref name="path"/>, which has no slash before it.</summary>
    public readonly bool Is(ReadOnlySpan<byte> path)
    {
        var name = Name;
        if (name.StartsWith("./"u8)) name = name[2..];
        foreach (var wanted in path)
        {
            if (name.IsEmpty || Take(ref name) != wanted) return false;
        }

        return name.IsEmpty;
    }

    /// <summary>The value of a keyword of the file at hand; empty where it has none.</summary>
    /// <param name="keyword">With its sign: <c>sha256digest=</c>.</param>
    public readonly ReadOnlySpan<byte> Value(ReadOnlySpan<byte> keyword)
    {
        for (var rest = _line[Name.Length..].TrimStart((byte)' '); !rest.IsEmpty;)
        {
            var end = rest.IndexOf((byte)' ');
            var word = end < 0 ? rest : rest[..end];
            if (word.StartsWith(keyword)) return word[keyword.Length..];

            rest = rest[word.Length..].TrimStart((byte)' ');
        }

        return default;
    }

    private readonly ReadOnlySpan<byte> Name => _line.IndexOf((byte)' ') is >= 0 and var end ? _line[..end] : _line;

    private static byte Take(ref ReadOnlySpan<byte> name)
    {
        if (name is [(byte)'\\', >= (byte)'0' and <= (byte)'3' and var high, >= (byte)'0' and <= (byte)'7' and var middle, >= (byte)'0' and <= (byte)'7' and var low, ..])
        {
            name = name[4..];
            return (byte)(((high - '0') << 6) | ((middle - '0') << 3) | (low - '0'));
        }

        var first = name[0];
        name = name[1..];
        return first;
    }
}
