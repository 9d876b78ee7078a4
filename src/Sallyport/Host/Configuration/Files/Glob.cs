using System.Collections.Immutable;

namespace Sallyport.Host.Configuration.Files;

/// <summary>Patterns of paths in the manner of glob(7): * ? and [...] within one name, a leading dot only by a dot.</summary>
internal static class Glob
{
    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("*?[");

    /// <summary>True when the path is a pattern and not a name.</summary>
    public static bool IsPattern(string path) => path.AsSpan().ContainsAny(Marks);

    /// <summary>Walks down the folders that an absolute pattern matches.</summary>
    /// <param name="pattern">The pattern, beginning with a slash.</param>
    /// <param name="names">The names in a folder; empty when there is no such folder.</param>
    /// <param name="exists">Whether something has a path.</param>
    public static ImmutableArray<string> Expand(string pattern, Func<string, IEnumerable<string>> names, Func<string, bool> exists)
    {
        List<string> found = [string.Empty];
        foreach (var part in pattern.Split('/', StringSplitOptions.RemoveEmptyEntries))
            found = IsPattern(part) ? [.. found.SelectMany(folder => Children(folder, part, names)).Take(FileLimits.MostMatches)] : found.ConvertAll(folder => $"{folder}/{part}");
        return [.. found.Where(path => path.Length > 0 && exists(path)).Order(StringComparer.Ordinal)];
    }

    /// <summary>True when one name matches one part of a pattern.</summary>
    public static bool Matches(ReadOnlySpan<char> name, ReadOnlySpan<char> pattern)
    {
        if (name is ['.', ..] && pattern is not ['.', ..]) return false;
        var (n, p) = (0, 0);
        var (star, resume) = (-1, 0);
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*') (star, resume, p) = (p, n, p + 1);
            else if (MatchesOne(name[n], pattern[p..], out var used)) (n, p) = (n + 1, p + used);
            // Only the last star is tried again: an earlier one could not do better, so the time is bounded by the product of the lengths.
            else if (star >= 0) (n, p) = (++resume, star + 1);
            else return false;
        }

        return pattern[p..].Trim('*').IsEmpty;
    }

    private static IEnumerable<string> Children(string folder, string part, Func<string, IEnumerable<string>> names) =>
        names(folder.Length == 0 ? "/" : folder).Where(name => Matches(name, part)).Order(StringComparer.Ordinal).Select(name => $"{folder}/{name}");

    private static bool MatchesOne(char character, ReadOnlySpan<char> pattern, out int used)
    {
        used = 1;
        switch (pattern)
        {
            case []: return false;
            case ['?', ..]: return true;
            case ['\\', var escaped, ..]:
                used = 2;
                return escaped == character;
            case ['[', .. var set] when EndOfSet(set) is > 0 and var end:
                used = end + 2;
                return IsIn(character, set[..end]);
            default: return pattern[0] == character;
        }
    }

    /// <summary>Where the bracket closes: one directly behind the opening, or behind the negation, is a member.</summary>
    private static int EndOfSet(ReadOnlySpan<char> set)
    {
        var first = set is ['!' or '^', ..] ? 2 : 1;
        return first <= set.Length && set[first..].IndexOf(']') is >= 0 and var end ? end + first : -1;
    }

    private static bool IsIn(char character, ReadOnlySpan<char> set)
    {
        var negated = set is ['!' or '^', _, ..];
        if (negated) set = set[1..];
        for (var i = 0; i < set.Length; i++)
        {
            var isRange = i + 2 < set.Length && set[i + 1] == '-';
            if (character >= set[i] && character <= set[isRange ? i + 2 : i]) return !negated;
            if (isRange) i += 2;
        }

        return negated;
    }
}
