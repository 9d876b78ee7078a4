namespace Sallyport.Knowledge.Software;

/// <summary>Decides which of two Debian package versions is newer, by the order of deb-version(7): epoch, upstream version, revision.</summary>
/// <remarks>Fixes that a distribution makes show in the revision alone, so only this order says whether a build carries them.</remarks>
/// <param name="Epoch">The number before the first colon; 0 where there is none.</param>
/// <param name="Upstream">The version that upstream gave, with what the packager added to it.</param>
/// <param name="Revision">What stands behind the last hyphen; empty where there is none.</param>
internal sealed record DebianVersion(uint Epoch, string Upstream, string Revision)
{
    /// <summary>Longer ones do not exist and are refused.</summary>
    internal const int Longest = 256;

    /// <summary>Reads <paramref name="text"/>; null when deb-version(7) does not allow it.</summary>
    /// <param name="text">e.g. <c>1:9.2p1-2+deb12u10</c>.</param>
    public static DebianVersion? Parse(string text) => ReadRecorded(text) is { } version && char.IsAsciiDigit(version.Upstream[0]) ? version : null;

    /// <summary>The same for what a package's database records: dpkg takes a version that begins with a letter there and only warns of it.</summary>
    /// <param name="text">e.g. <c>v1.2-1</c>.</param>
    public static DebianVersion? ReadRecorded(string text)
    {
        if (text.Length is 0 or > Longest) return null;

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var epoch = 0u;
        if (colon >= 0 && !(text.AsSpan(0, colon).IndexOfAnyExceptInRange('0', '9') < 0 && uint.TryParse(text.AsSpan(0, colon), out epoch) && epoch <= int.MaxValue)) return null;

        var rest = text[(colon + 1)..];
        var hyphen = rest.LastIndexOf('-');
        var (upstream, revision) = hyphen < 0 ? (rest, string.Empty) : (rest[..hyphen], rest[(hyphen + 1)..]);
        return IsUpstream(upstream) && (hyphen < 0 || IsRevision(revision)) ? new(epoch, upstream, revision) : null;
    }

    /// <summary>Below zero when this one is older, above when it is newer.</summary>
    /// <param name="other">The version to compare with.</param>
    public int ComparedTo(DebianVersion other)
    {
        if (Epoch != other.Epoch) return Epoch.CompareTo(other.Epoch);

        var upstream = ComparePart(Upstream, other.Upstream);
        return upstream != 0 ? upstream : ComparePart(Revision, other.Revision);
    }

    /// <summary>The version as it is written.</summary>
    public override string ToString() => $"{(Epoch == 0 ? string.Empty : $"{Epoch}:")}{Upstream}{(Revision.Length == 0 ? string.Empty : $"-{Revision}")}";

    /// <summary>Letters and digits by turns: first what is no digit, a letter before anything else and a tilde before even the end; then a number.</summary>
    internal static int ComparePart(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        while (!one.IsEmpty || !other.IsEmpty)
        {
            var words = CompareWords(ref one, ref other);
            if (words != 0) return words;

            var numbers = CompareNumbers(ref one, ref other);
            if (numbers != 0) return numbers;
        }

        return 0;
    }

    private static int CompareWords(ref ReadOnlySpan<char> one, ref ReadOnlySpan<char> other)
    {
        while (StartsWord(one) || StartsWord(other))
        {
            var difference = Weight(one) - Weight(other);
            if (difference != 0) return difference;

            one = one[1..];
            other = other[1..];
        }

        return 0;
    }

    private static int CompareNumbers(ref ReadOnlySpan<char> one, ref ReadOnlySpan<char> other)
    {
        var left = Digits(ref one);
        var right = Digits(ref other);
        return left.Length != right.Length ? left.Length - right.Length : left.SequenceCompareTo(right);
    }

    /// <summary>Takes a number without its leading zeros.</summary>
    private static ReadOnlySpan<char> Digits(ref ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? text : text[..end];
        text = text[digits.Length..];
        return digits.TrimStart('0');
    }

    private static bool StartsWord(ReadOnlySpan<char> text) => !text.IsEmpty && !char.IsAsciiDigit(text[0]);

    private static int Weight(ReadOnlySpan<char> text) => text switch
    {
        [] => 0,
        ['~', ..] => -1,
        [var digit, ..] when char.IsAsciiDigit(digit) => 0,
        [var letter, ..] when char.IsAsciiLetter(letter) => letter,
        [var sign, ..] => sign + 256,
    };

    private static bool IsUpstream(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '+' or '-' or '~' or ':');

    private static bool IsRevision(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '+' or '~');
}
