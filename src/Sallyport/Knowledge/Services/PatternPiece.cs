using System.Collections.Immutable;

namespace Sallyport.Knowledge.Services;

/// <summary>The part of a pattern between two stars: literals, single characters and holes, one after the other.</summary>
internal sealed class PatternPiece(ImmutableArray<PatternPart> parts)
{
    private const int LongestHole = 64;
    private readonly bool _severalHoles = parts.Count(part => part.Hole is not null) > 1;

    /// <summary>Looks for it in <paramref name="value"/> from <paramref name="from"/> on.</summary>
    /// <param name="value">The value.</param>
    /// <param name="from">Where the piece before it ended.</param>
    /// <param name="anchored">True when it must stand right there.</param>
    /// <param name="toEnd">True when it must reach the end of the value.</param>
    /// <returns>Where it ends; null when it is not there.</returns>
    internal PieceMatch? Find(string value, int from, bool anchored, bool toEnd)
    {
        // Where a hole led to nothing once it leads to nothing again, wherever the holes before it began: without this two holes would ask every pair of lengths, three every triple.
        var deadEnds = _severalHoles ? new HashSet<(int At, int Index)>() : null;
        for (var at = from; at <= value.Length; at++)
        {
            if (!anchored && (at = Next(value, at)) < 0) return null;
            if (At(value, at, 0, toEnd, deadEnds) is { } match) return match;
            if (anchored) return null;
        }

        return null;
    }

    /// <summary>The next place where its first literal stands; below 0 for none. Without a first literal every place is one.</summary>
    private int Next(string value, int at)
    {
        if (parts[0].Literal is not { } literal) return at;

        var next = value.AsSpan(at).IndexOf(literal, StringComparison.OrdinalIgnoreCase);
        return next < 0 ? next : at + next;
    }

    private PieceMatch? At(string value, int at, int index, bool toEnd, HashSet<(int At, int Index)>? deadEnds)
    {
        if (index == parts.Length) return !toEnd || at == value.Length ? new PieceMatch(at, default) : null;

        var part = parts[index];
        if (part.Literal is { } literal)
            return value.AsSpan(at).StartsWith(literal, StringComparison.OrdinalIgnoreCase) ? At(value, at + literal.Length, index + 1, toEnd, deadEnds) : null;
        if (part.Hole is { } hole) return Filled(value, at, index, hole, toEnd, deadEnds);

        return at < value.Length ? At(value, at + 1, index + 1, toEnd, deadEnds) : null;
    }

    /// <summary>The longest text that the hole can take and that lets the rest follow.</summary>
    private PieceMatch? Filled(string value, int at, int index, HoleKind hole, bool toEnd, HashSet<(int At, int Index)>? deadEnds)
    {
        if (deadEnds?.Contains((at, index)) == true) return null;

        var room = value.AsSpan(at, Math.Min(LongestHole, value.Length - at));
        for (var length = Run(room, hole); length > 0; length--)
        {
            if (At(value, at + length, index + 1, toEnd, deadEnds) is { } match) return match with { Captured = Captured.Of(hole, room[..length]).And(match.Captured) };
        }

        deadEnds?.Add((at, index));
        return null;
    }

    private static int Run(ReadOnlySpan<char> room, HoleKind hole)
    {
        var length = 0;
        while (length < room.Length && Takes(hole, room[length], first: length == 0)) length++;
        return length;
    }

    private static bool Takes(HoleKind hole, char c, bool first) => hole switch
    {
        HoleKind.Version => char.IsAsciiDigit(c) || (!first && (char.IsAsciiLetter(c) || c is '.' or '-' or '_' or '+' or '~' or ':')),
        HoleKind.Build => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_',
        _ => first ? char.IsAsciiLetter(c) : c is not (' ' or ')' or ';'),
    };
}

/// <summary>One part of a piece: a literal, a hole, or (neither) a single character.</summary>
/// <param name="Literal">The text; null for the others.</param>
/// <param name="Hole">What is captured; null for the others.</param>
internal readonly record struct PatternPart(string? Literal, HoleKind? Hole);

/// <summary>Where a piece was found.</summary>
/// <param name="End">Behind its last character.</param>
/// <param name="Captured">What its holes took.</param>
internal readonly record struct PieceMatch(int End, Captured Captured);
