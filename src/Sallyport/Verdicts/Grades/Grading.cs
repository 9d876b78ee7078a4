using System.Collections.Immutable;
using Sallyport.Checks;
using Sallyport.Knowledge.Ratings;
using Sallyport.Observations;

namespace Sallyport.Verdicts.Grades;

/// <summary>Grades a host by every scheme: the worst endpoint decides, for users meet any of them.</summary>
internal static class Grading
{
    /// <summary>One grade a scheme, the letter first; empty when no endpoint speaks TLS.</summary>
    internal static ImmutableArray<Grade> Of(HostObservation seen, IReadOnlyCollection<CheckOutcome> outcomes, RatingSchemes schemes)
    {
        var servers = seen.Endpoints.Where(endpoint => endpoint.Tls is not null).Select(endpoint => RatedFacts.Of(endpoint, outcomes)).ToList();
        if (servers.Count == 0) return [];

        var letter = Worst(servers.ConvertAll(server => ScoreGrading.Of(schemes.Score, server)));
        return [letter, .. schemes.Levels.Select(scheme => Worst(servers.ConvertAll(server => LevelGrading.Of(scheme, server))))];
    }

    private static Grade Worst(List<Grade> grades)
    {
        var worst = grades[0];
        foreach (var grade in grades)
        {
            if (grade.Rank > worst.Rank) worst = grade;
        }

        return worst;
    }
}
