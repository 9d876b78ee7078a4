namespace Sallyport.Wire.Packages;

/// <summary>Finds blocks in what pacman writes of a package: <c>%NAME%</c> on a line of its own, then a value a line, then an empty line.</summary>
internal static class PacmanBlocks
{
    /// <summary>The first value of a block; empty where there is no such block.</summary>
    /// <param name="text">A file <c>desc</c>.</param>
    /// <param name="name">The block's name between line ends, as <c>\n%NAME%\n</c>.</param>
    public static ReadOnlySpan<byte> First(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        var at = text.StartsWith(name[1..]) ? name.Length - 1 : text.IndexOf(name) is >= 0 and var found ? found + name.Length : text.Length;
        var end = text[at..].IndexOf((byte)'\n');
        return end < 0 ? default : text.Slice(at, end);
    }

    /// <summary>The package's name in that of its folder, which goes on with a version and a release; empty when it does not.</summary>
    /// <param name="folder">e.g. <c>lib32-glibc-2.40-1</c>.</param>
    public static ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> folder)
    {
        var release = folder.LastIndexOf((byte)'-');
        var version = release < 0 ? -1 : folder[..release].LastIndexOf((byte)'-');
        return version < 0 ? default : folder[..version];
    }
}
