using System.Collections.Immutable;

namespace Sallyport.Knowledge.Software;

/// <summary>What the slice says of one build: whether its branch is still repaired, whether it is the newest there, and whether it has a flaw that is exploited.</summary>
/// <param name="Support">Whether anybody still repairs its branch.</param>
/// <param name="Release">Whether it is the newest of its branch.</param>
/// <param name="Exposure">Whether it has a flaw that is exploited.</param>
/// <param name="Distribution">The release of a distribution by whose data it was judged; null when it was upstream's.</param>
internal sealed record AgeJudgement(SupportState Support, ReleaseState Release, ExposureState Exposure, string? Distribution)
{
    /// <summary>Nothing can be said, and for one reason.</summary>
    internal static AgeJudgement Undecidable(string reason, string? distribution = null) =>
        new(new SupportState.Undecidable(reason), new ReleaseState.Undecidable(reason), new ExposureState.Undecidable(reason), distribution);
}

/// <summary>Whether a branch is still repaired. A closed set.</summary>
internal abstract record SupportState
{
    private SupportState()
    {
    }

    /// <summary>It is.</summary>
    /// <param name="Branch">Which branch.</param>
    /// <param name="Until">The last day known; null when no end is set.</param>
    internal sealed record Supported(string Branch, DateOnly? Until) : SupportState;

    /// <summary>It is not any more.</summary>
    /// <param name="Branch">Which branch.</param>
    /// <param name="On">Since when; null when no day is known.</param>
    /// <param name="Successor">The newest branch that is repaired; null when there is none.</param>
    internal sealed record Ended(string Branch, DateOnly? On, string? Successor) : SupportState;

    /// <summary>The data or the answer does not decide it.</summary>
    /// <param name="Reason">What is missing, one phrase.</param>
    internal sealed record Undecidable(string Reason) : SupportState;
}

/// <summary>Whether a build is the newest of its branch. A closed set.</summary>
internal abstract record ReleaseState
{
    private ReleaseState()
    {
    }

    /// <summary>It is, or it is newer than the data.</summary>
    /// <param name="Branch">Which branch.</param>
    internal sealed record Newest(string Branch) : ReleaseState;

    /// <summary>There is a newer one.</summary>
    /// <param name="Branch">Which branch.</param>
    /// <param name="Latest">The newest.</param>
    /// <param name="LatestDate">Its day; null when unknown.</param>
    internal sealed record Behind(string Branch, string Latest, DateOnly? LatestDate) : ReleaseState;

    /// <summary>The data or the answer does not decide it.</summary>
    /// <param name="Reason">What is missing, one phrase.</param>
    internal sealed record Undecidable(string Reason) : ReleaseState;
}

/// <summary>Whether a build has a flaw that is exploited, or likely to be. A closed set.</summary>
internal abstract record ExposureState
{
    private ExposureState()
    {
    }

    /// <summary>None that the data knows.</summary>
    internal sealed record None : ExposureState;

    /// <summary>It has.</summary>
    /// <param name="Flaws">Which, the most urgent first.</param>
    internal sealed record InRange(ImmutableArray<KnownVulnerability> Flaws) : ExposureState;

    /// <summary>The data or the answer does not decide it.</summary>
    /// <param name="Reason">What is missing, one phrase.</param>
    internal sealed record Undecidable(string Reason) : ExposureState;
}
