using System.Text;

namespace Sallyport.Knowledge.Services;

/// <summary>What the text of a pattern tells without its being compiled. The generator of the embedded rules reads it with the same code.</summary>
internal static class PatternText
{
    /// <summary>The longest text that every value like the pattern holds; empty when there is none.</summary>
    /// <param name="pattern">The pattern.</param>
    internal static string LongestLiteral(string pattern)
    {
        var (longest, literal) = (string.Empty, new StringBuilder());
        for (var i = 0; i <= pattern.Length; i++)
        {
            if (i < pattern.Length && pattern[i] is not ('*' or '?' or '{'))
            {
                if (pattern[i] == '\\' && i + 1 < pattern.Length) i++;
                literal.Append(pattern[i]);
                continue;
            }

            if (literal.Length > longest.Length) longest = literal.ToString();
            literal.Clear();
            if (i < pattern.Length && pattern[i] == '{' && pattern.IndexOf('}', i) is > 0 and var end) i = end;
        }

        return longest;
    }

    /// <summary>The condition under which a rule is filed: the one whose shortest of the longest literals is longest, so that the fewest values meet it by chance.</summary>
    /// <param name="conditions">For each condition the literals of its patterns, one of which must stand in a value; a range has an empty one.</param>
    internal static int Anchor(System.Collections.Generic.IReadOnlyList<string[]> conditions)
    {
        var (best, longest) = (0, -1);
        for (var i = 0; i < conditions.Count; i++)
        {
            var shortest = int.MaxValue;
            foreach (var literal in conditions[i]) shortest = System.Math.Min(shortest, literal.Length);
            if (shortest > longest) (best, longest) = (i, shortest);
        }

        return best;
    }
}
