namespace Sallyport.Knowledge.Software;

/// <summary>A stretch of upstream's versions that have a flaw.</summary>
/// <param name="Introduced">The first version that has it; null for the first of all.</param>
/// <param name="Fixed">The first version behind it that has it no more; null when none is known.</param>
/// <param name="LastAffected">The last version that has it, where that is what the source tells.</param>
/// <param name="After">The last version before those that have it, where that is what the source tells.</param>
public sealed record VersionRange(string? Introduced, string? Fixed, string? LastAffected, string? After = null)
{
    /// <summary>Whether <paramref name="version"/> lies in it; null when one of its ends is no version.</summary>
    /// <param name="version">A version that upstream gave.</param>
    internal bool? Contains(DottedVersion version)
    {
        if (!Read(Introduced, out var first) || !Read(Fixed, out var repaired) || !Read(LastAffected, out var last) || !Read(After, out var before)) return null;

        return (first is null || version.ComparedTo(first) >= 0)
            && (before is null || version.ComparedTo(before) > 0)
            && (repaired is null || version.ComparedTo(repaired) < 0)
            && (last is null || version.ComparedTo(last) <= 0);
    }

    private static bool Read(string? text, out DottedVersion? version)
    {
        version = text is null ? null : DottedVersion.Parse(text);
        return text is null || version is not null;
    }
}
