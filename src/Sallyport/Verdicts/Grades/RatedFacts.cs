using System.Collections.Immutable;
using Sallyport.Checks;
using Sallyport.Knowledge.Ratings;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Verdicts.Grades;

/// <summary>Gathers from an endpoint what rating schemes look at, and says what is missing.</summary>
internal static class RatedFacts
{
    internal static RatedServer Of(EndpointObservation endpoint, IEnumerable<CheckOutcome> outcomes)
    {
        var tls = endpoint.Tls!;
        var facts = ImmutableArray.CreateBuilder<RatedFact>();
        var gaps = ImmutableArray.CreateBuilder<RatedGap>();
        Versions(tls.Versions, facts, gaps);
        Suites(tls, facts, gaps);
        Groups(tls, facts, gaps);
        CertificateFacts.Add(tls, facts, gaps);
        HstsFacts.Add(endpoint.Http, facts, gaps);
        return new RatedServer(endpoint.Name, facts.DrainToImmutable(), gaps.DrainToImmutable(), [.. outcomes.Where(outcome => outcome.Endpoint is null || outcome.Endpoint == endpoint.Name)]);
    }

    private static void Versions(VersionSupport versions, ImmutableArray<RatedFact>.Builder facts, ImmutableArray<RatedGap>.Builder gaps)
    {
        RatedFact? newest = null;
        foreach (var (version, answer) in versions.All)
        {
            if (answer is Answer.Unknown unknown) gaps.Add(new(RatedAspect.ProtocolVersion, $"{version.Name}: {unknown.Reason}"));
            if (answer is Answer.Yes yes) facts.Add(newest = new(RatedAspect.ProtocolVersion, version.Name, 0, $"{version.Name} is offered", yes.Evidence.Source));
        }

        if (newest is not null) facts.Add(newest with { Aspect = RatedAspect.NewestVersion, Words = $"nothing above {newest.Name} is offered" });
    }

    private static void Suites(TlsObservation tls, ImmutableArray<RatedFact>.Builder facts, ImmutableArray<RatedGap>.Builder gaps)
    {
        var sets = SuiteSupport.Of(tls);
        foreach (var spoken in tls.Versions.All.Where(pair => pair.Answer is Answer.Yes && pair.Version != ProtocolVersion.Ssl2))
        {
            var set = sets.FirstOrDefault(set => set.Version == spoken.Version);
            if (set is null || set.Incomplete is not null)
                gaps.Add(new(RatedAspect.Suite, $"not all suites of {spoken.Version.Name} are known: {set?.Incomplete ?? "they were not asked for one by one"}"));
            foreach (var suite in set?.Suites ?? []) AddSuite(suite, spoken.Version, facts);
        }

        var ciphers = sets.SelectMany(set => set.Suites).Select(suite => suite.Cipher).Distinct().Take(2).ToList();
        if (ciphers.Count == 1) facts.Add(new(RatedAspect.OnlyCipher, ciphers[0].ToString(), 0, $"every suite uses {ciphers[0]}", "tls/hellos"));
    }

    private static void AddSuite(CipherSuite suite, ProtocolVersion version, ImmutableArray<RatedFact>.Builder facts)
    {
        var fact = new RatedFact(RatedAspect.Suite, suite.Name, suite.StrengthBits, $"{suite.Name} is accepted in {version.Name}", "tls/hellos");
        facts.Add(fact);
        if (version == ProtocolVersion.Tls11 || version == ProtocolVersion.Tls12) facts.Add(fact with { Aspect = RatedAspect.SuiteSinceTls11 });
    }

    /// <summary>Libraries keep one list of groups for all versions, so those of TLS 1.3 stand for the older ones, which an ECDSA certificate's curve can hide.</summary>
    private static string? Missing(TlsObservation tls, GroupSupport support) =>
        tls.Versions.Tls13 is Answer.Yes ? support.Tls13Incomplete : support.Tls13Incomplete ?? support.LegacyIncomplete;

    private static void Groups(TlsObservation tls, ImmutableArray<RatedFact>.Builder facts, ImmutableArray<RatedGap>.Builder gaps)
    {
        var support = GroupSupport.Of(tls);
        foreach (var group in support.Tls13.Concat(support.Legacy).Distinct())
            facts.Add(new(RatedAspect.Group, group.Name, group.Bits, $"the group {group.Name} is accepted", "tls/hellos"));
        if (Missing(tls, support) is { } reason) gaps.Add(new(RatedAspect.Group, $"not all groups are known: {reason}"));
        for (var i = 0; i < tls.Handshakes.Length; i++)
        {
            if (tls.Handshakes[i].DhBits is { } bits) facts.Add(new(RatedAspect.DhPrime, "dh", bits, $"a Diffie-Hellman prime of {bits} bits is used", $"tls/handshakes/{i}"));
        }
    }
}
