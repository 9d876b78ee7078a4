using System.Collections.Immutable;

namespace Sallyport.Knowledge.Ratings;

/// <summary>The rating schemes that ship with this build; each names its version in its title.</summary>
/// <param name="Score">The scheme whose letter stands in the headline.</param>
/// <param name="Levels">The schemes of levels.</param>
public sealed record RatingSchemes(ScoreScheme Score, ImmutableArray<LevelScheme> Levels)
{
    /// <summary>What ships with this build.</summary>
    public static RatingSchemes Embedded { get; } =
        new(SslLabsScheme.Guide, [MozillaScheme.Guidelines, NcscScheme.Guidelines, BsiScheme.Guideline, NistScheme.Guidelines, PciScheme.Standard]);
}
