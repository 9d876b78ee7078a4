using System.Collections.Immutable;

namespace Sallyport.Knowledge.Services;

/// <summary>Decides whether a value is like a pattern: literal text without regard to the case of letters, <c>*</c> for any text, <c>?</c> for one character, holes that capture.</summary>
/// <remarks>
/// The text between two stars is looked for from the left, once. A hole takes at most 64 characters, gives some back only within the piece it stands in, and is not filled a second
/// time from a place where that led to nothing: the time is linear in the length of the value, whoever wrote it.
/// </remarks>
public sealed class ValuePattern
{
    internal const int MostHoles = 3;
    internal const int Longest = 1024;
    private readonly ImmutableArray<PatternPiece> _pieces;
    private readonly bool _openStart;
    private readonly bool _openEnd;

    private ValuePattern(string text, ImmutableArray<PatternPiece> pieces, bool openStart, bool openEnd)
    {
        (Text, _pieces, _openStart, _openEnd) = (text, pieces, openStart, openEnd);
        LongestLiteral = PatternText.LongestLiteral(text);
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>The longest text that every matching value holds; empty when there is none.</summary>
    internal string LongestLiteral { get; }

    /// <summary>Reads a pattern; null with the <paramref name="problem"/> when it is none.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="problem">What is wrong with it, in words.</param>
    public static ValuePattern? Parse(string text, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new PatternReader(text);
        problem = reader.Read();
        return problem is null ? new ValuePattern(text, reader.Pieces, reader.OpenStart, reader.OpenEnd) : null;
    }

    /// <summary>Compares the whole of <paramref name="value"/>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="captured">What the holes took; empty when it does not match.</param>
    public bool Matches(string value, out Captured captured)
    {
        captured = default;
        var at = 0;
        for (var i = 0; i < _pieces.Length; i++)
        {
            var isLast = i == _pieces.Length - 1;
            var found = _pieces[i].Find(value, at, anchored: i == 0 && !_openStart, toEnd: isLast && !_openEnd);
            if (found is not { } match) return Nothing(out captured);

            (at, captured) = (match.End, captured.And(match.Captured));
        }

        return _openEnd || at == value.Length || Nothing(out captured);
    }

    private static bool Nothing(out Captured captured)
    {
        captured = default;
        return false;
    }
}
