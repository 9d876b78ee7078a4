using System.Collections.Immutable;
using Sallyport.Knowledge.Ratings;

namespace Sallyport.Verdicts.Grades;

/// <summary>Grades by a scheme of levels: the worst level of any fact or failed check.</summary>
internal static class LevelGrading
{
    internal static Grade Of(LevelScheme scheme, RatedServer server)
    {
        var deductions = Facts(scheme, server).Concat(CheckCosts.Of(scheme.Checks, server)).Distinct().ToList();
        deductions.Sort((one, other) => Rank(other).CompareTo(Rank(one)));
        var rank = deductions.Count == 0 ? 0 : Rank(deductions[0]);
        var undecided = server.Gaps.Where(gap => scheme.SpeaksOf(gap.Aspect)).Select(gap => gap.Reason).Distinct().ToImmutableArray();
        var unknown = rank < scheme.Levels.Length - 1 && (undecided.Length > 0 || CheckCosts.MissEssential(scheme.Checks, server));
        return new Grade
        {
            Scheme = scheme.Key,
            Title = scheme.Title,
            Endpoint = server.Endpoint,
            Value = unknown ? null : scheme.Levels[rank],
            Rank = unknown ? scheme.Levels.Length : rank,
            Deductions = [.. deductions],
            Undecided = [.. undecided, .. CheckCosts.Undecided(scheme.Checks, server)],
        };

        int Rank(Deduction deduction) => scheme.Levels.IndexOf(deduction.Level);
    }

    private static IEnumerable<Deduction> Facts(LevelScheme scheme, RatedServer server)
    {
        foreach (var fact in server.Facts)
        {
            if (!scheme.SpeaksOf(fact.Aspect)) continue;

            var level = scheme.LevelOf(fact.Aspect, fact.Name, fact.Size);
            if (level != scheme.Levels[0]) yield return new Deduction(level, fact.Words, fact.Source);
        }
    }
}
