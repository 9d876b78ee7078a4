using System.Collections.Immutable;
using Sallyport.Verdicts.Grades;

namespace Sallyport.Reports.Json;

/// <summary>Lays a grade out.</summary>
internal static class GradeMapping
{
    internal static GradePart Of(Grade grade) => new(
        grade.Scheme,
        grade.Title,
        grade.Endpoint,
        [.. grade.Deductions.Select(deduction => new DeductionPart(deduction.Level, deduction.Fact, deduction.Source))],
        grade.Undecided,
        grade.Value,
        grade.Scores is { } scores ? new ScoresPart(scores.Protocol, scores.Key, scores.Cipher, scores.Total) : null);
}

/// <summary>What a grade rests on.</summary>
/// <param name="Scheme">The key, as in <c>grades</c>.</param>
/// <param name="Title">The scheme's name and version.</param>
/// <param name="Endpoint">The endpoint that decided it: the worst.</param>
/// <param name="Deductions">What cost better ones, the dearest first.</param>
/// <param name="Undecided">What was not seen or not decided.</param>
/// <param name="Value">The letter or level; absent when undecided.</param>
/// <param name="Scores">The points behind a letter; absent for levels.</param>
public sealed record GradePart(
    string Scheme, string Title, string Endpoint, ImmutableArray<DeductionPart> Deductions, ImmutableArray<string> Undecided, string? Value = null, ScoresPart? Scores = null);

/// <summary>One thing that cost a better grade.</summary>
/// <param name="Level">The best that it leaves.</param>
/// <param name="Fact">What was seen.</param>
/// <param name="Source">A pointer into the endpoint's observation, or the id of a failed check.</param>
public sealed record DeductionPart(string Level, string Fact, string Source);

/// <summary>Points, 0 to 100.</summary>
/// <param name="Protocol">For the versions.</param>
/// <param name="Key">For keys and key exchange.</param>
/// <param name="Cipher">For the ciphers.</param>
/// <param name="Total">Weighed together.</param>
public sealed record ScoresPart(int Protocol, int Key, int Cipher, int Total);
