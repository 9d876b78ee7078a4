using System.Collections.Immutable;
using Sallyport.Checks;
using Sallyport.Findings;
using Sallyport.Knowledge.Ratings;

namespace Sallyport.Verdicts.Grades;

/// <summary>What the checks that a scheme rests on cost, and which of them are open.</summary>
internal static class CheckCosts
{
    /// <summary>A deduction for each failed check, with its evidence; a failure that the check itself holds to be slight in this case is not what the scheme means.</summary>
    internal static IEnumerable<Deduction> Of(ImmutableArray<CheckRule> rules, RatedServer server)
    {
        foreach (var rule in rules)
        {
            if (server.Decided(rule.Check) is CheckResult.Failed { Severity: not (Severity.Info or Severity.Low) } failed) yield return new Deduction(rule.Level, failed.Evidence[0].Fact, rule.Check);
        }
    }

    /// <summary>The checks that could not decide or were not asked.</summary>
    internal static IEnumerable<string> Undecided(ImmutableArray<CheckRule> rules, RatedServer server) => rules.Select(rule => Open(rule, server)).OfType<string>();

    /// <summary>True when a check about the certificate is open: no grade stands without it.</summary>
    internal static bool MissEssential(ImmutableArray<CheckRule> rules, RatedServer server) =>
        rules.Any(rule => rule.Check.StartsWith("CERT-", StringComparison.Ordinal) && Open(rule, server) is not null);

    private static string? Open(CheckRule rule, RatedServer server) => server.Decided(rule.Check) switch
    {
        CheckResult.Undecided undecided => $"{rule.Check}: {undecided.Reason}",
        null => $"{rule.Check} was not asked",
        _ => null,
    };
}
