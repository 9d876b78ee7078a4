using System.Collections.Immutable;
using Sallyport.Findings;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>The rules that checks of complete sets share: what was found fails at once, and only a set proven complete passes.</summary>
internal static class EnumerationRule
{
    /// <summary>What to answer when complete sets were not asked for; null when they were.</summary>
    internal static CheckResult? NotAsked(TlsObservation tls) =>
        tls.HellosFor(HelloPurpose.SuiteEnumeration).Any() ? null
        : tls.Versions.All.Any(pair => pair.Answer is Answer.Yes) ? CheckResult.NotApplicable("complete sets are not asked for in the quick profile")
        : CheckResult.Inconclusive("no version was seen to be spoken");

    /// <summary>Fails when a suite that <paramref name="matches"/> was chosen, passes when each was refused in every version up to <paramref name="newest"/>.</summary>
    internal static CheckResult NoSuite(TlsObservation tls, Func<CipherSuite, bool> matches, ProtocolVersion newest, string remedy)
    {
        var taken = ChosenSuite.All(tls).Where(chosen => chosen.Version <= newest && matches(chosen.Suite)).DistinctBy(chosen => (chosen.Version, chosen.Suite)).ToList();
        if (taken.Count > 0) return CheckResult.Fail([.. taken.Select(chosen => new Evidence(chosen.Words, chosen.Source))], remedy);

        return NotAsked(tls) ?? VersionRule.NotOffered(SuiteReading.Takes(tls, matches, version => version <= newest), remedy);
    }

    /// <summary>Fails when a group that <paramref name="matches"/> is among <paramref name="groups"/>; passes when they are all and none does.</summary>
    internal static CheckResult NoGroup(TlsObservation tls, ImmutableArray<NamedGroup> groups, string? incomplete, Func<NamedGroup, bool> matches, string remedy)
    {
        var taken = groups.Where(matches).ToList();
        if (taken.Count > 0) return CheckResult.Fail([.. taken.Select(group => new Evidence($"{group.Name} is taken", Source(tls, group)))], remedy);
        if (NotAsked(tls) is { } notAsked) return notAsked;
        if (incomplete is not null) return CheckResult.Inconclusive(incomplete);

        return groups.IsEmpty ? CheckResult.NotApplicable("no group is taken there") : CheckResult.Pass(new Evidence($"all other groups were refused; taken: {Names(groups)}", Source(tls, groups[0])));
    }

    /// <summary>Groups by name.</summary>
    internal static string Names(IEnumerable<NamedGroup> groups) => string.Join(", ", groups.Select(group => group.Name));

    /// <summary>Where <paramref name="group"/> was chosen first.</summary>
    internal static string Source(TlsObservation tls, NamedGroup group) =>
        Placed.In(tls.Hellos, "tls/hellos").FirstOrDefault(placed => placed.Item.Outcome is HelloOutcome.ServerHello { Group: { } named } && named == group)?.Source ?? "tls/handshakes";
}
