namespace Sallyport.Knowledge.Software;

/// <summary>A distribution's mark on a build: which one, and the package's revision where it shows.</summary>
/// <param name="Distribution">In lower case: <c>debian</c>, <c>red hat</c>.</param>
/// <param name="Upstream">The version without the revision.</param>
/// <param name="Revision">The package's revision; null when it does not show.</param>
internal sealed record DistributionMark(string Distribution, string Upstream, string? Revision)
{
    private const string Nameless = "of no known name";
    private const int LongestMark = 64;

    /// <summary>What packagers write into versions, and whose it is.</summary>
    private static readonly (string Sign, string Distribution)[] Signs =
    [
        ("ubuntu", "ubuntu"), ("+deb", "debian"), ("~deb", "debian"), ("~bpo", "debian"), ("+dfsg", "debian"), ("+ds", "debian"), ("-deb", "debian"),
        (".el", "red hat"), (".fc", "fedora"), (".amzn", "amazon"), (".mga", "mageia"), (".suse", "suse"), (".lp1", "suse"), ("+rpi", "raspbian"),
    ];

    /// <summary>Reads the mark; null when there is none, which does not mean that upstream built it.</summary>
    /// <param name="version">The version as it was read.</param>
    /// <param name="captured">What the answer says of a distribution: <c>Debian</c>, <c>Debian-2+deb12u10</c>; null when it says nothing.</param>
    internal static DistributionMark? Read(string version, string? captured)
    {
        var hyphen = version.LastIndexOf('-');
        if (string.IsNullOrWhiteSpace(captured)) return OfVersion(version, hyphen);

        var (name, revision) = IsPlain(captured) ? Parts(captured.Trim()) : (Nameless, null);
        if (revision is null && hyphen > 0 && OfVersion(version, hyphen) is { Revision: not null } whole) return whole with { Distribution = name };
        return new(name, version, revision);
    }

    /// <summary>Whether a mark has no other characters than marks have: whoever answers writes it, and it is repeated in reasons.</summary>
    internal static bool IsPlain(string captured) => captured.Length <= LongestMark && captured.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '.' or '-' or '_' or '+' or '~' or ':');

    private static DistributionMark? OfVersion(string version, int hyphen)
    {
        var lower = version.ToLowerInvariant();
        foreach (var (sign, distribution) in Signs)
            if (lower.Contains(sign, StringComparison.Ordinal)) return new(distribution, hyphen > 0 ? version[..hyphen] : version, hyphen > 0 ? version[(hyphen + 1)..] : null);

        return null;
    }

    /// <summary>A name, and the revision behind a hyphen where that begins with a digit.</summary>
    private static (string Name, string? Revision) Parts(string captured)
    {
        var hyphen = captured.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 && hyphen + 1 < captured.Length && char.IsAsciiDigit(captured[hyphen + 1])
            ? (captured[..hyphen].ToLowerInvariant(), captured[(hyphen + 1)..])
            : (captured.ToLowerInvariant(), null);
    }
}
