using System.Collections.Immutable;

namespace Sallyport.Verdicts.Grades;

/// <summary>What a rating scheme makes of one endpoint.</summary>
public sealed record Grade
{
    /// <summary>The scheme's key, e.g. <c>ssllabs</c>.</summary>
    public required string Scheme { get; init; }

    /// <summary>The scheme's name and version.</summary>
    public required string Title { get; init; }

    /// <summary>The endpoint, as <c>address:port</c>.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The letter or level; null when something that could lower it was not seen.</summary>
    public required string? Value { get; init; }

    /// <summary>Where the value stands among the scheme's, 0 the best; the count of values when there is none.</summary>
    public required int Rank { get; init; }

    /// <summary>What cost it better ones, the dearest first.</summary>
    public required ImmutableArray<Deduction> Deductions { get; init; }

    /// <summary>What was not seen or not decided, and so is not in the value.</summary>
    public required ImmutableArray<string> Undecided { get; init; }

    /// <summary>The scores behind a letter; null for schemes of levels.</summary>
    public Scores? Scores { get; init; }
}

/// <summary>One thing that cost a better grade.</summary>
/// <param name="Level">The best that it leaves.</param>
/// <param name="Fact">What was seen, in words; may quote untrusted text.</param>
/// <param name="Source">Where it stands: a pointer into the observation, or the id of the check that failed.</param>
public sealed record Deduction(string Level, string Fact, string Source);

/// <summary>The parts of a total of points, 0 to 100 each.</summary>
/// <param name="Protocol">For the versions offered.</param>
/// <param name="Key">For the weakest of certificate key and key exchange.</param>
/// <param name="Cipher">For the strength of the ciphers.</param>
/// <param name="Total">Weighed together, rounded down; 0 when a part is 0.</param>
public sealed record Scores(int Protocol, int Key, int Cipher, int Total);
