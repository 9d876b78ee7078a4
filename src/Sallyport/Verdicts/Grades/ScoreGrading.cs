using System.Collections.Immutable;
using Sallyport.Checks;
using Sallyport.Knowledge.Ratings;

namespace Sallyport.Verdicts.Grades;

/// <summary>Grades by a scheme of points: a total, the letter for it, then caps.</summary>
internal static class ScoreGrading
{
    private static readonly ImmutableArray<RatedAspect> Scored = [RatedAspect.ProtocolVersion, RatedAspect.Suite, RatedAspect.CertificateKey];

    internal static Grade Of(ScoreScheme scheme, RatedServer server)
    {
        var scores = ScoreTally.Of(scheme, server);
        var caps = Caps(scheme, server, scores).Distinct().ToList();
        caps.Sort((one, other) => scheme.Order.IndexOf(other.Level).CompareTo(scheme.Order.IndexOf(one.Level)));
        var letter = Letter(scheme, server, scores, caps);
        var gaps = server.Gaps.Where(gap => Matters(scheme, gap.Aspect)).Select(gap => gap.Reason).Distinct().ToImmutableArray();
        var unknown = scores is null || (scheme.Order.IndexOf(letter) < scheme.Order.IndexOf("F") && (gaps.Length > 0 || CheckCosts.MissEssential(scheme.CheckCaps, server)));
        return new Grade
        {
            Scheme = scheme.Key,
            Title = scheme.Title,
            Endpoint = server.Endpoint,
            Value = unknown ? null : letter,
            Rank = unknown ? scheme.Order.Length : scheme.Order.IndexOf(letter),
            Deductions = [.. caps],
            Undecided = [.. gaps, .. CheckCosts.Undecided(scheme.CheckCaps, server)],
            Scores = unknown ? null : scores,
        };
    }

    private static bool Matters(ScoreScheme scheme, RatedAspect aspect) => Scored.Contains(aspect) || scheme.FactCaps.Any(cap => cap.Aspect == aspect);

    private static IEnumerable<Deduction> Caps(ScoreScheme scheme, RatedServer server, Scores? scores)
    {
        foreach (var fact in server.Facts)
        {
            if (scheme.FactCaps.FirstOrDefault(cap => cap.Fits(fact.Aspect, fact.Name, fact.Size)) is { } cap) yield return new Deduction(cap.Level, fact.Words, fact.Source);
        }

        foreach (var cost in CheckCosts.Of(scheme.CheckCaps, server)) yield return cost;
        if (scores is not null && scheme.KeyScoreCaps.FirstOrDefault(cap => scores.Key <= cap.AtMost) is { } weak)
            yield return new Deduction(weak.Letter, $"the weakest of certificate key and key exchange scores {scores.Key} of 100", "tls/handshakes");
    }

    private static string Letter(ScoreScheme scheme, RatedServer server, Scores? scores, List<Deduction> caps)
    {
        var earned = scheme.Letters.First(letter => letter.From <= (scores?.Total ?? 0)).Letter;
        if (caps.Count > 0 && scheme.Order.IndexOf(caps[0].Level) > scheme.Order.IndexOf(earned)) return caps[0].Level;

        var honoured = earned == scheme.Letters[0].Letter && caps.Count == 0 && scheme.Honour.Checks.All(check => server.Decided(check) is CheckResult.Passed or CheckResult.DoesNotApply);
        return honoured ? scheme.Honour.Letter : earned;
    }
}
