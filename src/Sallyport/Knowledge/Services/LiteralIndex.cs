using System.Collections.Immutable;
using System.Text;

namespace Sallyport.Knowledge.Services;

/// <summary>Finds, in one pass over a value, the few patterns of a field that it can match: those whose longest literal stands in it.</summary>
/// <remarks>
/// Each literal is filed under three of its neighbouring ASCII characters, those that the fewest others are filed under, folded as they come by. Where all three are met the literal is
/// compared at that place, so a long page is gone through once, however many patterns there are. It never misses a literal that stands in the value:
/// one without three such characters is asked of every value, as the cases of letters beyond ASCII do not fold together.
/// </remarks>
internal sealed class LiteralIndex
{
    private const int Gram = 3;
    private const int Shift = 5;
    private const int Slots = 1 << (Gram * Shift);
    private readonly short[] _first = new short[Slots];
    private readonly ImmutableArray<Filed> _filed;
    private readonly ImmutableArray<int> _unfiled;

    internal LiteralIndex(IReadOnlyList<string> literals)
    {
        Array.Fill(_first, (short)-1);
        var counts = new ushort[Slots];
        foreach (var literal in literals) Count(literal, counts);

        var filed = ImmutableArray.CreateBuilder<Filed>();
        var unfiled = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < literals.Count; i++)
        {
            if (Rarest(literals[i], counts) is not { } gram)
            {
                unfiled.Add(i);
                continue;
            }

            filed.Add(new Filed(i, literals[i], gram.Offset, _first[gram.Slot]));
            _first[gram.Slot] = (short)(filed.Count - 1);
        }

        (_filed, _unfiled) = (filed.DrainToImmutable(), unfiled.DrainToImmutable());
    }

    /// <summary>Adds to <paramref name="found"/> the patterns that <paramref name="value"/> can match, each once.</summary>
    internal void Find(string value, List<int> found)
    {
        found.AddRange(_unfiled.AsSpan());
        if (value.Length < Gram) return;

        // The two letters before are carried along, not the hash: no step waits for the one before it.
        var (before, last) = (Fold(value[0]), Fold(value[1]));
        for (var i = Gram - 1; i < value.Length; i++)
        {
            var letter = Fold(value[i]);
            var next = _first[Slot(before, last, letter)];
            if (next >= 0) Compare(value, i - Gram + 1, next, found);
            (before, last) = (last, letter);
        }
    }

    private void Compare(string value, int at, short first, List<int> found)
    {
        for (var next = first; next >= 0; next = _filed[next].Next)
            if (Stands(_filed[next], value, at) && !found.Contains(_filed[next].Pattern)) found.Add(_filed[next].Pattern);
    }

    /// <summary>Letters of either case fold together; what is no letter may fall together with one, which comparing the literal tells apart.</summary>
    private static int Fold(char c) => c & ((1 << Shift) - 1);

    private static int Slot(int first, int second, int third) => (first << (2 * Shift)) | (second << Shift) | third;

    private static bool Stands(Filed filed, string value, int at)
    {
        var start = at - filed.Offset;
        return start >= 0 && start + filed.Literal.Length <= value.Length && value.AsSpan(start, filed.Literal.Length).Equals(filed.Literal, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<(int Slot, int Offset)> Grams(string literal)
    {
        for (var i = 0; i + Gram <= literal.Length; i++)
            yield return (Slot(Fold(literal[i]), Fold(literal[i + 1]), Fold(literal[i + 2])), i);
    }

    private static void Count(string literal, ushort[] counts)
    {
        foreach (var (slot, _) in Grams(literal)) counts[slot]++;
    }

    private static (int Slot, int Offset)? Rarest(string literal, ushort[] counts)
    {
        (int Slot, int Offset)? best = null;
        foreach (var gram in Grams(literal))
            if (Ascii.IsValid(literal.AsSpan(gram.Offset, Gram)) && (best is not { } known || counts[gram.Slot] < counts[known.Slot])) best = gram;
        return best;
    }

    /// <summary>A literal under the letters at its <paramref name="Offset"/>.</summary>
    /// <param name="Pattern">The pattern's place.</param>
    /// <param name="Literal">The literal.</param>
    /// <param name="Offset">Where in it the letters stand.</param>
    /// <param name="Next">The next one under the same hash; below 0 for none.</param>
    private readonly record struct Filed(int Pattern, string Literal, int Offset, short Next);
}
