using Sallyport.Knowledge.Services;

namespace Sallyport.Knowledge.Software;

/// <summary>Decides whether what answers is old or known to be exploited: whose build it is comes first, because that decides whose data speaks.</summary>
/// <remarks>
/// A distribution repairs flaws inside the old version number. Its builds are judged by its own data and revision or not at all; upstream's ranges and ends are never asked.
/// No mark means that the builder is unknown: what a supported distribution ships under the same number is not called old either.
/// </remarks>
internal static class SoftwareAge
{
    /// <summary>Judges one build.</summary>
    /// <param name="product">What is known of the product.</param>
    /// <param name="version">The version as the answer shows it; null when it shows none.</param>
    /// <param name="precision">What that version is worth.</param>
    /// <param name="distribution">What the answer says of a distribution; null when it says nothing.</param>
    /// <param name="slice">What is known, and of which day.</param>
    /// <param name="at">The moment to judge for: when the answer was seen.</param>
    internal static AgeJudgement Judge(KnownProduct product, string? version, VersionPrecision precision, string? distribution, SoftwareSlice slice, DateTimeOffset at)
    {
        if (version is null) return AgeJudgement.Undecidable("the version does not show");

        var day = DateOnly.FromDateTime(at.UtcDateTime);
        if (DistributionMark.Read(version, distribution) is { } mark) return DistributionAge.Judge(product, mark, slice, day);

        return DottedVersion.Parse(version) is { } read
            ? new UpstreamAge(product, read, precision, slice, day).Judge()
            : AgeJudgement.Undecidable("what shows is no version");
    }
}
