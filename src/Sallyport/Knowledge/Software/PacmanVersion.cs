namespace Sallyport.Knowledge.Software;

/// <summary>Decides which of two versions of a pacman package is newer, as vercmp(8) does: epoch, version, release.</summary>
/// <param name="Epoch">The number before the colon; 0 where there is none.</param>
/// <param name="Version">The version that upstream gave.</param>
/// <param name="Release">The build of it; null where it is not written, which then compares as equal to any.</param>
internal sealed record PacmanVersion(string Epoch, string Version, string? Release)
{
    /// <summary>Takes <paramref name="text"/> apart.</summary>
    /// <param name="text">e.g. <c>1:2.4.62-1</c>.</param>
    public static PacmanVersion Read(string text)
    {
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var hasEpoch = digits >= 0 && text[digits] == ':';
        var rest = hasEpoch ? text[(digits + 1)..] : text;
        var hyphen = rest.LastIndexOf('-');
        return new(hasEpoch && digits > 0 ? text[..digits] : "0", hyphen < 0 ? rest : rest[..hyphen], hyphen < 0 ? null : rest[(hyphen + 1)..]);
    }

    /// <summary>Below zero when this one is older, above when it is newer.</summary>
    /// <param name="other">The version to compare with.</param>
    public int ComparedTo(PacmanVersion other)
    {
        var epoch = ComparePart(Epoch, other.Epoch);
        if (epoch != 0) return epoch;

        var version = ComparePart(Version, other.Version);
        return version != 0 || Release is null || other.Release is null ? version : ComparePart(Release, other.Release);
    }

    /// <summary>Numbers and words by turns; more separators before a segment are newer, and at the end a word that is left over is older than nothing, anything else newer.</summary>
    internal static int ComparePart(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        while (!one.IsEmpty && !other.IsEmpty)
        {
            var (left, right) = (Separators(one), Separators(other));
            one = one[left..];
            other = other[right..];
            if (one.IsEmpty || other.IsEmpty) break;
            if (left != right) return left.CompareTo(right);

            var segment = VersionSegment.CompareNext(ref one, ref other);
            if (segment != 0) return segment;
        }

        if (one.IsEmpty && other.IsEmpty) return 0;
        return (one.IsEmpty ? !char.IsAsciiLetter(other[0]) : char.IsAsciiLetter(one[0])) ? -1 : 1;
    }

    private static int Separators(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && !char.IsAsciiLetterOrDigit(text[start])) start++;
        return start;
    }
}
