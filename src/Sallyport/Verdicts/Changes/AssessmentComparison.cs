using Sallyport.Observations;

namespace Sallyport.Verdicts.Changes;

/// <summary>Compares two assessments of one target: the verdict, the findings, and the facts at each address.</summary>
internal static class AssessmentComparison
{
    internal static Comparison Of(Assessment before, Assessment now) =>
        new(before.Seen.StartedAt, [.. Verdicts(before, now), .. FindingComparison.Of(before, now), .. Facts(before.Seen, now.Seen)]) { Before = before };

    private static IEnumerable<Change> Verdicts(Assessment before, Assessment now)
    {
        if (before.Verdict != now.Verdict) yield return new Change(ChangeKind.Verdict, "verdict", before.Headline, now.Headline);
    }

    private static IEnumerable<Change> Facts(HostObservation before, HostObservation now)
    {
        var pairs = Pairs(before, now);
        return pairs.SelectMany(pair => Addresses(pair, now)).Concat(pairs.SelectMany(pair => Endpoints(pair, now.CutShort is not null, pairs.Count > 1)));
    }

    /// <summary>The same address before and now; what is left over on both sides is paired in order: a server that moved is still that server.</summary>
    private static List<EndpointPair> Pairs(HostObservation before, HostObservation now)
    {
        var lost = before.Endpoints.Where(old => !now.Endpoints.Any(endpoint => endpoint.Name == old.Name)).ToList();
        var pairs = new List<EndpointPair>();
        foreach (var endpoint in now.Endpoints)
        {
            var same = before.Endpoints.FirstOrDefault(old => old.Name == endpoint.Name) ?? (lost.Count > 0 ? lost[0] : null);
            if (same is not null) lost.Remove(same);
            pairs.Add(new EndpointPair(same, endpoint));
        }

        pairs.AddRange(lost.Select(old => new EndpointPair(old, null)));
        return pairs;
    }

    private static IEnumerable<Change> Addresses(EndpointPair pair, HostObservation now)
    {
        if (pair.Now is null && now.CutShort is not null) yield break;
        if (pair.Before?.Name != pair.Now?.Name) yield return new Change(ChangeKind.Address, "address", pair.Before?.Name, pair.Now?.Name);
    }

    private static IEnumerable<Change> Endpoints(EndpointPair pair, bool cutShort, bool several)
    {
        if (pair is not { Before: { } before, Now: { } now }) return [];

        return FactComparison.Of(EndpointFacts.Of(before), EndpointFacts.Of(now), cutShort)
            .Select(change => several ? change with { What = $"{change.What} at {now.Name}" } : change);
    }

    /// <summary>An endpoint then and now; null on the side where it is not.</summary>
    private sealed record EndpointPair(EndpointObservation? Before, EndpointObservation? Now);
}
