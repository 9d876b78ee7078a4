using System.Collections.Immutable;

namespace Sallyport.Knowledge.Software;

/// <summary>What the slice knows of a product, and the names that the sources have for it.</summary>
public sealed record KnownProduct
{
    /// <summary>The product's id among the service rules.</summary>
    public required string Id { get; init; }

    /// <summary>Its id among the lifecycles; null when they do not have it.</summary>
    public string? Lifecycle { get; init; }

    /// <summary>Its names in CPE 2.3, as <c>vendor:product</c>.</summary>
    public ImmutableArray<string> Cpes { get; init; } = [];

    /// <summary>Its names in the catalogue of known exploited vulnerabilities, as <c>vendor/product</c>.</summary>
    public ImmutableArray<string> Exploited { get; init; } = [];

    /// <summary>Its source packages in Debian.</summary>
    public ImmutableArray<string> Debian { get; init; } = [];

    /// <summary>Its packages in OSV, as <c>ecosystem:name</c>.</summary>
    public ImmutableArray<string> Osv { get; init; } = [];

    /// <summary>True when distributions' packages show upstream's version alone, so that a build cannot be told from upstream's.</summary>
    public bool HidesBuilder { get; init; }

    /// <summary>Its branches, the newest first.</summary>
    public ImmutableArray<SoftwareBranch> Branches { get; init; } = [];

    /// <summary>The versions that distributions ship.</summary>
    public ImmutableArray<ShippedPackage> Shipped { get; init; } = [];

    /// <summary>Its vulnerabilities that are exploited or likely to be, by id.</summary>
    public ImmutableArray<KnownVulnerability> Vulnerabilities { get; init; } = [];

    /// <summary>The branch that <paramref name="version"/> belongs to: the longest whose parts it begins with; null when none does.</summary>
    /// <param name="version">A version that upstream gave.</param>
    internal SoftwareBranch? BranchOf(DottedVersion version)
    {
        (SoftwareBranch? Branch, int Length) best = (null, 0);
        foreach (var branch in Branches)
            if (DottedVersion.Parse(branch.Cycle) is { } cycle && cycle.IsPrefixOf(version) && cycle.Length > best.Length) best = (branch, cycle.Length);

        return best.Branch;
    }
}
