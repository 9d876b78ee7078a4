namespace Sallyport.Wire.Packages;

/// <summary>Finds the MD5 digest that dpkg recorded for a path.</summary>
internal static class DigestLines
{
    /// <summary>Characters of an MD5 digest in hexadecimal.</summary>
    public const int Length = 32;

    /// <summary>The digest of <paramref name="path"/> in an md5sums file: 32 hexadecimal digits, two characters, the path without its leading slash. Empty where no whole line has it.</summary>
    /// <param name="text">The file.</param>
    /// <param name="path">The path without its leading slash.</param>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> text, ReadOnlySpan<byte> path)
    {
        for (var at = 0; !path.IsEmpty;)
        {
            var found = text[at..].IndexOf(path);
            if (found < 0) return default;

            var start = at + found;
            if (IsWhole(text, start, path.Length)) return text.Slice(start - Length - 2, Length);

            at = start + 1;
        }

        return default;
    }

    /// <summary>The digest of a configuration file in the <c>Conffiles</c> field of a status stanza: lines of a blank, the path, a blank and 32 digits. Empty where there is none, <c>newconffile</c> included.</summary>
    /// <param name="field">The field with the lines that go on from it.</param>
    /// <param name="path">The absolute path.</param>
    public static ReadOnlySpan<byte> FindConfiguration(ReadOnlySpan<byte> field, ReadOnlySpan<byte> path)
    {
        foreach (var range in field.Split((byte)'\n'))
        {
            var line = field[range].Trim((byte)' ');
            if (line.StartsWith(path) && line.Length >= path.Length + 1 + Length && line[path.Length] == (byte)' ' && IsDigest(line.Slice(path.Length + 1, Length)))
                return line.Slice(path.Length + 1, Length);
        }

        return default;
    }

    private static bool IsWhole(ReadOnlySpan<byte> text, int start, int length)
    {
        var line = start - Length - 2;
        var end = start + length;
        return line >= 0 && (line == 0 || text[line - 1] == (byte)'\n') && end < text.Length && (text[end] is (byte)'\n' or (byte)'\r')
            && text[start - 2] == (byte)' ' && (text[start - 1] is (byte)' ' or (byte)'*') && IsDigest(text.Slice(line, Length));
    }

    private static bool IsDigest(ReadOnlySpan<byte> text)
    {
        foreach (var digit in text)
        {
            if (!char.IsAsciiHexDigit((char)digit)) return false;
        }

        return true;
    }
}
