using System.Collections.Immutable;

namespace Sallyport.Knowledge.Ratings;

/// <summary>A rating scheme of ordered levels: every fact earns one, the worst is the grade.</summary>
public sealed record LevelScheme
{
    /// <summary>The key in machine output, e.g. <c>mozilla</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Name and version, for people.</summary>
    public required string Title { get; init; }

    /// <summary>Where the rules come from, and what of it is not judged here.</summary>
    public required string Source { get; init; }

    /// <summary>The levels, best first. A fact of a kind that rules speak of, but no rule fits, earns the last.</summary>
    public required ImmutableArray<string> Levels { get; init; }

    /// <summary>The rules; the first that fits decides.</summary>
    public required ImmutableArray<RatingRule> Rules { get; init; }

    /// <summary>What failing checks cost.</summary>
    public required ImmutableArray<CheckRule> Checks { get; init; }

    /// <summary>True when a rule speaks of facts of that kind.</summary>
    /// <param name="aspect">The kind.</param>
    public bool SpeaksOf(RatedAspect aspect) => Rules.Any(rule => rule.Aspect == aspect);

    /// <summary>The level that a fact earns.</summary>
    /// <param name="aspect">The fact's kind.</param>
    /// <param name="name">Its name.</param>
    /// <param name="size">Its size.</param>
    public string LevelOf(RatedAspect aspect, string name, long size)
    {
        foreach (var rule in Rules)
        {
            if (rule.Fits(aspect, name, size)) return rule.Level;
        }

        return Levels[^1];
    }
}
