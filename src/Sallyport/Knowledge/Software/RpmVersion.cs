using System.Globalization;

namespace Sallyport.Knowledge.Software;

/// <summary>Decides which of two versions of an rpm package is newer (rpm-version(7)): epoch, version, release.</summary>
/// <param name="Epoch">The number that goes before any version; 0 where there is none.</param>
/// <param name="Version">The version that upstream gave.</param>
/// <param name="Release">The build of it; empty where it is not known.</param>
internal sealed record RpmVersion(long Epoch, string Version, string Release)
{
    /// <summary>Reads what <see cref="ToString"/> writes: the epoch ends at the first colon, the release begins behind the last hyphen.</summary>
    public static RpmVersion Read(string text)
    {
        var (colon, hyphen) = (text.IndexOf(':', StringComparison.Ordinal), text.LastIndexOf('-'));
        var epoch = colon > 0 && long.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return hyphen > colon ? new(epoch, text[(colon + 1)..hyphen], text[(hyphen + 1)..]) : new(epoch, text[(colon + 1)..], string.Empty);
    }

    /// <summary>Below zero when this one is older, above when it is newer.</summary>
    /// <param name="other">The version to compare with.</param>
    public int ComparedTo(RpmVersion other)
    {
        if (Epoch != other.Epoch) return Epoch.CompareTo(other.Epoch);

        var version = ComparePart(Version, other.Version);
        return version != 0 ? version : ComparePart(Release, other.Release);
    }

    /// <summary>The version as rpm writes it.</summary>
    public override string ToString() => $"{(Epoch == 0 ? string.Empty : $"{Epoch}:")}{Version}{(Release.Length == 0 ? string.Empty : $"-{Release}")}";

    /// <summary>Numbers and words by turns, what stands between them only separating: a tilde before even the end, a caret behind the end but before anything else, a number before a word.</summary>
    internal static int ComparePart(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        while (true)
        {
            one = SkipSeparators(one);
            other = SkipSeparators(other);
            if (Sign(one) != Sign(other)) return Sign(one) - Sign(other);
            if (one.IsEmpty || other.IsEmpty) return one.Length.CompareTo(other.Length);

            if (one[0] is '~' or '^')
            {
                one = one[1..];
                other = other[1..];
                continue;
            }

            var segment = VersionSegment.CompareNext(ref one, ref other);
            if (segment != 0) return segment;
        }
    }

    private static ReadOnlySpan<char> SkipSeparators(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && !char.IsAsciiLetterOrDigit(text[start]) && text[start] is not ('~' or '^')) start++;
        return text[start..];
    }

    /// <summary>A tilde, the end, a caret, anything else.</summary>
    private static int Sign(ReadOnlySpan<char> text) => text switch
    {
        ['~', ..] => -1,
        [] => 0,
        ['^', ..] => 1,
        _ => 2,
    };
}
