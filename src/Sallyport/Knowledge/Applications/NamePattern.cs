namespace Sallyport.Knowledge.Applications;

/// <summary>Decides whether a name is of a pattern in which <c>*</c> stands for any text without a slash.</summary>
internal static class NamePattern
{
    /// <summary>True when the whole of <paramref name="text"/> is of <paramref name="pattern"/>; letters are compared as they are.</summary>
    /// <remarks>Only the last star is tried again: what an earlier one took is bounded by the literal that followed it, so the time is at most the product of the lengths.</remarks>
    internal static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, bool crossesSlashes = false)
    {
        var (at, read, star, taken) = (0, 0, -1, 0);
        while (read < text.Length)
        {
            if (at < pattern.Length && pattern[at] == '*') (star, taken, at) = (at, read, at + 1);
            else if (at < pattern.Length && pattern[at] == text[read]) (at, read) = (at + 1, read + 1);
            else if (star >= 0 && (crossesSlashes || text[taken] != '/')) (at, read) = (star + 1, ++taken);
            else return false;
        }

        return pattern[at..].TrimStart('*').IsEmpty;
    }
}
