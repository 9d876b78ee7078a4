using System.Collections.Immutable;

namespace Sallyport.Knowledge.Services;

/// <summary>Finds, in one pass over a value, the few patterns of a field that it can match: those of which three neighbouring letters stand in it.</summary>
/// <remarks>
/// Each pattern is filed under three letters of its longest literal, those that the fewest others are filed under. Letters are folded and hashed, so the index may name a pattern
/// too many and never one too few.
/// </remarks>
internal sealed class LiteralIndex
{
    private const int Gram = 3;
    private const int Slots = 1 << 13;
    private readonly int[] _first = new int[Slots];
    private readonly int[] _next;
    private readonly ImmutableArray<int> _unfiled;

    internal LiteralIndex(IReadOnlyList<string> literals)
    {
        var counts = new int[Slots];
        foreach (var literal in literals) Count(literal, counts);

        _next = new int[literals.Count];
        Array.Fill(_first, -1);
        var unfiled = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < literals.Count; i++)
        {
            if (literals[i].Length < Gram) unfiled.Add(i);
            else File(i, Rarest(literals[i], counts));
        }

        _unfiled = unfiled.DrainToImmutable();
    }

    /// <summary>Adds to <paramref name="found"/> the patterns that <paramref name="value"/> can match; one may come twice.</summary>
    internal void Find(string value, List<int> found)
    {
        found.AddRange(_unfiled.AsSpan());
        for (var i = 0; i + Gram <= value.Length; i++)
        {
            for (var pattern = _first[Slot(value, i)]; pattern >= 0; pattern = _next[pattern])
                if (!found.Contains(pattern)) found.Add(pattern);
        }
    }

    private static int Slot(string text, int at) => ((Fold(text[at]) * 961) + (Fold(text[at + 1]) * 31) + Fold(text[at + 2])) & (Slots - 1);

    /// <summary>Letters of either case are one; other characters may fall together too, which the pattern itself tells apart.</summary>
    private static int Fold(char c) => c | 0x20;

    private static void Count(string literal, int[] counts)
    {
        for (var i = 0; i + Gram <= literal.Length; i++) counts[Slot(literal, i)]++;
    }

    private static int Rarest(string literal, int[] counts)
    {
        var best = Slot(literal, 0);
        for (var i = 1; i + Gram <= literal.Length; i++)
        {
            var slot = Slot(literal, i);
            if (counts[slot] < counts[best]) best = slot;
        }

        return best;
    }

    private void File(int pattern, int slot)
    {
        _next[pattern] = _first[slot];
        _first[slot] = pattern;
    }
}
