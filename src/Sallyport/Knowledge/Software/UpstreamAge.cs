using System.Globalization;
using Sallyport.Knowledge.Services;

namespace Sallyport.Knowledge.Software;

/// <summary>Judges a build without a distribution's mark by upstream's branches and ranges, unless a supported distribution ships the same number.</summary>
internal sealed class UpstreamAge
{
    private const string BranchAlone = "the answer shows the branch and not the release";
    private readonly KnownProduct _product;
    private readonly DottedVersion _version;
    private readonly bool _isWhole;
    private readonly DateOnly _day;
    private readonly SoftwareBranch? _branch;
    private readonly string? _alsoShipped;

    /// <summary>Prepares the judgement of one version.</summary>
    internal UpstreamAge(KnownProduct product, DottedVersion version, VersionPrecision precision, SoftwareSlice slice, DateOnly day)
    {
        (_product, _version, _day) = (product, version, day);
        _branch = product.BranchOf(version);
        _isWhole = precision != VersionPrecision.Branch && !IsPartial(version, _branch);
        _alsoShipped = AlsoShipped(slice);
    }

    /// <summary>The judgement.</summary>
    internal AgeJudgement Judge() => new(Support(), Release(), Exposure(), null);

    private SupportState Support()
    {
        if (_branch is null) return new SupportState.Undecidable(NoBranch());
        if (!_branch.IsOverAt(_day)) return new SupportState.Supported(_branch.Cycle, _branch.Ends);

        var ended = _branch.Ends is { } end ? $"upstream's {_branch.Cycle} ended on {end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : $"upstream's {_branch.Cycle} has ended";
        return _alsoShipped is null
            ? new SupportState.Ended(_branch.Cycle, _branch.Ends, Successor())
            : new SupportState.Undecidable($"{ended}, but {_alsoShipped}");
    }

    private ReleaseState Release()
    {
        if (_branch is null) return new ReleaseState.Undecidable(NoBranch());
        if (!_isWhole) return new ReleaseState.Undecidable(BranchAlone);
        if (_branch.Latest is not { } latest || DottedVersion.Parse(latest) is not { } newest) return new ReleaseState.Undecidable($"no newest release of {_branch.Cycle} is known");
        if (_version.ComparedTo(newest) >= 0) return new ReleaseState.Newest(_branch.Cycle);

        return _alsoShipped is null
            ? new ReleaseState.Behind(_branch.Cycle, latest, _branch.LatestDate)
            : new ReleaseState.Undecidable($"upstream's {_branch.Cycle} is at {latest}, but {_alsoShipped}");
    }

    private ExposureState Exposure()
    {
        if (_product.Vulnerabilities.IsEmpty) return new ExposureState.None();
        if (!_isWhole) return new ExposureState.Undecidable(BranchAlone);

        var sorted = new ExposureSorting(_product.Vulnerabilities, HasFlaw);
        if (sorted.Certain.IsEmpty) return sorted.Otherwise();

        return _alsoShipped is null
            ? new ExposureState.InRange(sorted.Certain)
            : new ExposureState.Undecidable($"upstream's {_version} has {ExposureSorting.Names(sorted.Certain)}, but {_alsoShipped}");
    }

    private bool? HasFlaw(KnownVulnerability flaw)
    {
        bool? answer = flaw.Ranges.IsEmpty ? null : false;
        foreach (var range in flaw.Ranges)
        {
            if (range.Contains(_version) is not { } isInside) answer = null;
            else if (isInside) return true;
        }

        return answer;
    }

    private string NoBranch()
    {
        if (_product.Branches.IsEmpty) return "no branches of this product are known";

        var newest = DottedVersion.Parse(_product.Branches[0].Cycle);
        return newest is not null && _version.ComparedTo(newest) > 0 ? "the version is newer than what is known" : "its branch is not among those that are known";
    }

    private string? Successor() => _product.Branches.FirstOrDefault(branch => !branch.IsOverAt(_day))?.Cycle;

    /// <summary>1.22 may be 1.22.0, or all that a careful operator shows of 1.22.4.</summary>
    private static bool IsPartial(DottedVersion version, SoftwareBranch? branch) =>
        branch?.Latest is { } latest && DottedVersion.Parse(latest) is { } newest && version.Length < newest.Length && version.IsPrefixOf(newest);

    private string? AlsoShipped(SoftwareSlice slice)
    {
        foreach (var package in _product.Shipped)
        {
            if (slice.Release(package.Distribution, package.Release) is not { } release || !release.IsRepairedAt(_day)) continue;
            if (DottedVersion.Parse(package.Upstream) is not { } shipped || shipped.ComparedTo(_version) != 0) continue;

            var silence = _product.HidesBuilder ? "whose package does not name itself" : "whose mark may be hidden";
            return $"{release.Name} ships {package.Upstream} with its own repairs, {silence}: from outside the two look alike";
        }

        return null;
    }
}
