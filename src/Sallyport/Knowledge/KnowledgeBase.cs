using Sallyport.Knowledge.Ratings;

namespace Sallyport.Knowledge;

/// <summary>What checks know independently of what was seen: limits and schedules that change with the years, not with the target.</summary>
public sealed record KnowledgeBase
{
    /// <summary>What ships with this build.</summary>
    public static KnowledgeBase Embedded { get; } = new();

    /// <summary>How long a publicly trusted certificate may live, by its date of issue.</summary>
    public CertificateLifetimes Lifetimes { get; init; } = CertificateLifetimes.BaselineRequirements;

    /// <summary>The rating schemes.</summary>
    public RatingSchemes Ratings { get; init; } = RatingSchemes.Embedded;
}
