using System.Collections.Immutable;

namespace Sallyport.Knowledge.Ratings;

/// <summary>A rating scheme of points: three scores weighed into one, a letter for it, and caps that lower the letter.</summary>
public sealed record ScoreScheme
{
    /// <summary>The key in machine output.</summary>
    public required string Key { get; init; }

    /// <summary>Name and version, for people.</summary>
    public required string Title { get; init; }

    /// <summary>Where the rules come from, and where implementations differ what was chosen.</summary>
    public required string Source { get; init; }

    /// <summary>Points of a version, by name; the protocol score is the mean of the best and the worst that are offered.</summary>
    public required ImmutableDictionary<string, int> Versions { get; init; }

    /// <summary>Points of an RSA, DSA or DH size in bits.</summary>
    public required ImmutableArray<ScoreStep> PrimeKeys { get; init; }

    /// <summary>Points of an elliptic-curve size in bits.</summary>
    public required ImmutableArray<ScoreStep> CurveKeys { get; init; }

    /// <summary>Points of a cipher's strength in bits; the cipher score is the mean of the strongest and the weakest.</summary>
    public required ImmutableArray<ScoreStep> Ciphers { get; init; }

    /// <summary>Percent that protocol, key and cipher score weigh.</summary>
    public required ImmutableArray<int> Weights { get; init; }

    /// <summary>Letters by the least total that earns them, best first.</summary>
    public required ImmutableArray<ScoreLetter> Letters { get; init; }

    /// <summary>Letters from best to worst, those that caps alone give among them.</summary>
    public required ImmutableArray<string> Order { get; init; }

    /// <summary>Facts that cap the letter.</summary>
    public required ImmutableArray<RatingRule> FactCaps { get; init; }

    /// <summary>Failing checks that cap the letter.</summary>
    public required ImmutableArray<CheckRule> CheckCaps { get; init; }

    /// <summary>A key score of at most that many points caps the letter.</summary>
    public required ImmutableArray<KeyScoreCap> KeyScoreCaps { get; init; }

    /// <summary>The letter above the best, and the checks that must pass for it.</summary>
    public required ScoreHonour Honour { get; init; }
}

/// <summary>A letter and the least total that earns it.</summary>
/// <param name="From">Points, 0 to 100.</param>
/// <param name="Letter">The letter.</param>
public sealed record ScoreLetter(int From, string Letter);

/// <summary>A key score that caps the letter.</summary>
/// <param name="AtMost">The greatest score that the cap is for.</param>
/// <param name="Letter">The best letter left.</param>
public sealed record KeyScoreCap(int AtMost, string Letter);

/// <summary>The letter above the best: earned by the best letter when nothing capped it and more is right.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Checks">Checks that must pass, or not apply.</param>
public sealed record ScoreHonour(string Letter, ImmutableArray<string> Checks);
