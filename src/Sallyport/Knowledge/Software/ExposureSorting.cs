using System.Collections.Immutable;

namespace Sallyport.Knowledge.Software;

/// <summary>Sorts a product's flaws into those that a build has, those that it has under a condition nobody saw, and those that the data does not decide.</summary>
internal sealed class ExposureSorting
{
    private const int Shown = 3;

    /// <summary>Sorts <paramref name="flaws"/> by what <paramref name="hasFlaw"/> says of each: yes, no or unknown.</summary>
    internal ExposureSorting(ImmutableArray<KnownVulnerability> flaws, Func<KnownVulnerability, bool?> hasFlaw)
    {
        var matters = flaws.Where(flaw => flaw.Matters).Select(flaw => (Flaw: flaw, Has: hasFlaw(flaw))).ToList();
        Certain = Urgent(matters.Where(one => one.Has == true && one.Flaw.Condition is null).Select(one => one.Flaw));
        Conditional = Urgent(matters.Where(one => one.Has == true && one.Flaw.Condition is not null).Select(one => one.Flaw));
        Unknown = Urgent(matters.Where(one => one.Has is null).Select(one => one.Flaw));
    }

    /// <summary>The build has them.</summary>
    internal ImmutableArray<KnownVulnerability> Certain { get; }

    /// <summary>The build has them if a condition holds that the answer does not show.</summary>
    internal ImmutableArray<KnownVulnerability> Conditional { get; }

    /// <summary>No source tells which builds have them.</summary>
    internal ImmutableArray<KnownVulnerability> Unknown { get; }

    /// <summary>What to say where none is certain: a doubt is never a "none".</summary>
    internal ExposureState Otherwise() => (Conditional, Unknown) switch
    {
        ({ IsEmpty: false } some, _) => new ExposureState.Undecidable($"{Names(some)} would be in it {some[0].Condition}, which does not show"),
        (_, { IsEmpty: false } some) => new ExposureState.Undecidable($"the data does not tell whether this build has {Names(some)}"),
        _ => new ExposureState.None(),
    };

    /// <summary>The first few by name, and how many more there are.</summary>
    internal static string Names(ImmutableArray<KnownVulnerability> flaws) =>
        string.Join(", ", flaws.Take(Shown).Select(flaw => flaw.Cve)) + (flaws.Length > Shown ? $" and {flaws.Length - Shown} more" : string.Empty);

    private static ImmutableArray<KnownVulnerability> Urgent(IEnumerable<KnownVulnerability> flaws) =>
        [.. flaws.OrderBy(flaw => flaw.Exploited is null).ThenByDescending(flaw => flaw.Score?.Probability ?? 0).ThenBy(flaw => flaw.Cve, StringComparer.Ordinal)];
}
