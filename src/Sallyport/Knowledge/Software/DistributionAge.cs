namespace Sallyport.Knowledge.Software;

/// <summary>Judges a distribution's build by that distribution's data: its release's support, its newest package, the versions that it fixed flaws in.</summary>
internal static class DistributionAge
{
    /// <summary>The judgement; undecidable where the package's revision does not show or nothing of that distribution is known.</summary>
    internal static AgeJudgement Judge(KnownProduct product, DistributionMark mark, SoftwareSlice slice, DateOnly day)
    {
        if (mark.Revision is null) return AgeJudgement.Undecidable($"a distribution's build ({mark.Distribution}): repairs go in under the old version number, and the package's revision does not show", mark.Distribution);
        if (Package(product, mark, slice) is not { } package) return AgeJudgement.Undecidable($"nothing is known of this package of {mark.Distribution}, and upstream's data does not speak for it", mark.Distribution);
        if (Version(mark, package) is not { } version) return AgeJudgement.Undecidable("the package's revision is none", mark.Distribution);

        var release = slice.Release(package.Distribution, package.Release)!;
        return new(Support(release, slice, day), Release(version, package, release), Exposure(product, version, release), release.Name);
    }

    private static SupportState Support(DistributionRelease release, SoftwareSlice slice, DateOnly day) => release.IsRepairedAt(day)
        ? new SupportState.Supported(release.Name, release.LongTermEnds ?? release.Ends)
        : new SupportState.Ended(release.Name, release.LongTermEnds ?? release.Ends, Successor(release, slice, day));

    /// <summary>Of some distributions only upstream's part is known, which does not tell revisions apart.</summary>
    private static ReleaseState Release(DebianVersion version, ShippedPackage package, DistributionRelease release)
    {
        var newest = DebianVersion.Parse(package.Version)!;
        if (newest.Revision.Length == 0) return new ReleaseState.Undecidable($"the newest revision of this package in {release.Name} is not known");

        return version.ComparedTo(newest) >= 0 ? new ReleaseState.Newest(release.Name) : new ReleaseState.Behind(release.Name, package.Version, null);
    }

    private static ExposureState Exposure(KnownProduct product, DebianVersion version, DistributionRelease release)
    {
        var sorted = new ExposureSorting(product.Vulnerabilities, flaw => HasFlaw(flaw, version, release));
        return sorted.Certain.IsEmpty ? sorted.Otherwise() : new ExposureState.InRange(sorted.Certain);
    }

    private static bool? HasFlaw(KnownVulnerability flaw, DebianVersion version, DistributionRelease release)
    {
        if (release.Distribution != "debian" || flaw.Debian.FirstOrDefault(fix => fix.Release == release.Release) is not { } fix) return null;
        if (fix.Fixed is null) return true;

        return DebianVersion.Parse(fix.Fixed) is { } repaired ? version.ComparedTo(repaired) < 0 : null;
    }

    /// <summary>The package of the release that the revision names, or, where it names none, of the one release that ships this upstream version. A release may ship a product in several packages, one a branch.</summary>
    private static ShippedPackage? Package(KnownProduct product, DistributionMark mark, SoftwareSlice slice)
    {
        var shipped = product.Shipped.Where(package => package.Distribution == mark.Distribution && slice.Release(package.Distribution, package.Release) is not null && DebianVersion.Parse(package.Version) is not null);
        var ofRelease = Named(mark.Revision!) is { } number ? shipped.Where(package => package.Release == number).ToList() : null;
        var same = (ofRelease ?? shipped).Where(package => package.Upstream == mark.Upstream).ToList();
        return same.Count == 1 ? same[0] : ofRelease is [var only] ? only : null;
    }

    /// <summary>The number in <c>deb12u10</c>; null when there is none.</summary>
    private static string? Named(string revision)
    {
        var start = revision.LastIndexOf("deb", StringComparison.Ordinal);
        if (start < 0) return null;

        var digits = revision.AsSpan(start + 3);
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        return end > 0 && digits[end] == 'u' ? digits[..end].ToString() : null;
    }

    /// <summary>The epoch never shows on the wire; it is that of the same package in the archive.</summary>
    private static DebianVersion? Version(DistributionMark mark, ShippedPackage package) =>
        DebianVersion.Parse($"{DebianVersion.Parse(package.Version)!.Epoch}:{mark.Upstream}-{mark.Revision}");

    private static string? Successor(DistributionRelease release, SoftwareSlice slice, DateOnly day) =>
        slice.Distributions.Where(one => one.Distribution == release.Distribution && one.IsRepairedAt(day)).MaxBy(one => one.Ends)?.Name;
}
