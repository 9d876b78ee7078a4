namespace Sallyport.Knowledge.Ratings;

/// <summary>One line of a rating scheme: facts of this kind earn this level.</summary>
/// <param name="Aspect">What is looked at.</param>
/// <param name="Pattern">The fact's name; <c>*</c> stands for any letters, <c>|</c> between alternatives.</param>
/// <param name="Level">The level that such a fact earns.</param>
/// <param name="Min">The least size that the rule is for.</param>
/// <param name="Max">The greatest size that the rule is for.</param>
public sealed record RatingRule(RatedAspect Aspect, string Pattern, string Level, long Min = 0, long Max = long.MaxValue)
{
    /// <summary>True when the rule is for a fact of that kind, name and size.</summary>
    /// <param name="aspect">The fact's kind.</param>
    /// <param name="name">The fact's name; compared without case.</param>
    /// <param name="size">The fact's size.</param>
    public bool Fits(RatedAspect aspect, string name, long size) => aspect == Aspect && size >= Min && size <= Max && NameFits(name);

    private bool NameFits(ReadOnlySpan<char> name)
    {
        foreach (var part in Pattern.AsSpan().Split('|'))
        {
            if (Glob(Pattern.AsSpan(part), name)) return true;
        }

        return false;
    }

    /// <summary>Walks both, going back to the last star when a letter does not fit: linear in practice, quadratic at worst, and patterns are our own.</summary>
    private static bool Glob(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        int at = 0, star = -1, resume = 0;
        for (var i = 0; i < name.Length;)
        {
            if (at < pattern.Length && pattern[at] == '*') (star, resume) = (at++, i);
            else if (at < pattern.Length && char.ToUpperInvariant(pattern[at]) == char.ToUpperInvariant(name[i])) (at, i) = (at + 1, i + 1);
            else if (star >= 0) (at, i) = (star + 1, ++resume);
            else return false;
        }

        return pattern[at..].Trim('*').IsEmpty;
    }
}
