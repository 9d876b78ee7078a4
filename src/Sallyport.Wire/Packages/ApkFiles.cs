namespace Sallyport.Wire.Packages;

/// <summary>Walks the files of one name in apk's database of what is installed (<c>lib/apk/db/installed</c>).</summary>
/// <remarks>A stanza for each package; in it <c>F:</c> opens a folder, <c>R:</c> names a file in it, and <c>Z:</c> behind that is the file's checksum. Paths have no leading slash.</remarks>
internal ref struct ApkFiles(ReadOnlySpan<byte> text, ReadOnlySpan<byte> line)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private readonly ReadOnlySpan<byte> _line = line;
    private int _at;

    /// <summary>The folder of the file at hand, without slashes around it.</summary>
    public ReadOnlySpan<byte> Folder { get; private set; }

    /// <summary>The package's stanza.</summary>
    public ReadOnlySpan<byte> Stanza { get; private set; }

    /// <summary>The checksum as written, <c>Q1</c> and SHA-1 in base 64; empty where none is recorded.</summary>
    public ReadOnlySpan<byte> Checksum { get; private set; }

    /// <summary>Goes on to the next file; false at the end. The line is <c>\nR:name\n</c>.</summary>
    public bool MoveNext()
    {
        var found = _text[_at..].IndexOf(_line);
        if (found < 0) return false;

        var start = _at + found;
        _at = start + _line.Length - 1;
        var begin = _text[..start].LastIndexOf("\n\n"u8);
        begin = begin < 0 ? 0 : begin + 2;
        var length = _text[begin..].IndexOf("\n\n"u8);
        Stanza = length < 0 ? _text[begin..] : _text.Slice(begin, length + 1);

        var folder = _text[begin..start].LastIndexOf("\nF:"u8);
        Folder = folder < 0 ? default : _text[(begin + folder + 3)..start];
        if (Folder.IndexOf((byte)'\n') is >= 0 and var end) Folder = Folder[..end];
        Checksum = ChecksumBehind(_text[(_at + 1)..]);
        return true;
    }

    /// <summary>Attributes of the file stand between its name and the next file, folder or package.</summary>
    private static ReadOnlySpan<byte> ChecksumBehind(ReadOnlySpan<byte> rest)
    {
        while (rest.IndexOf((byte)'\n') is > 0 and var end && rest[0] is not ((byte)'R' or (byte)'F'))
        {
            if (rest.StartsWith("Z:"u8)) return rest[2..end];
            rest = rest[(end + 1)..];
        }

        return default;
    }
}
