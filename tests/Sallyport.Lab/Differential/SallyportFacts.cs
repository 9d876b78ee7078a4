using System.Collections.Immutable;
using System.Net;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Probes;
using Sallyport.Reports;
using Sallyport.Reports.Json;
using Sallyport.Targets;
using Sallyport.Verdicts;

namespace Sallyport.Lab.Differential;

/// <summary>What a standard check says, read from the document that it prints; the groups of each kind from the views behind it, for the document has one list.</summary>
internal static class SallyportFacts
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Checks the port in the process of the test.</summary>
    public static async Task<(ServerFacts Facts, Assessment Assessment)> AskAsync(int port)
    {
        var target = new Target { Input = "lab.example", Host = "lab.example", Port = Port.TryParse($"{port}", out var number) ? number : default, ConnectTo = IPAddress.Loopback };
        using var patience = new CancellationTokenSource(Patience);
        var seen = await new Survey(new SurveyOptions(), TimeProvider.System).ObserveAsync(target, patience.Token);
        var assessment = Judgement.Of(seen, KnowledgeBase.Embedded);
        return (Read(assessment), assessment);
    }

    /// <summary>What it admits; it never claims to have seen every certificate.</summary>
    private static IEnumerable<string> Incomplete(TlsObservation tls, GroupSupport groups)
    {
        yield return "certificates";
        if (groups.Tls13Incomplete is not null) yield return "groups tls13";
        if (groups.LegacyIncomplete is not null) yield return "groups tls12";
        if (AlpnSupport.Of(tls).Incomplete is not null) yield return "alpn";
        foreach (var suites in SuiteSupport.Of(tls))
        {
            if (suites.Incomplete is not null) yield return $"suites {Words.Of(suites.Version)}";
            if (suites.Preference == ServerPreference.Unknown) yield return $"preference {Words.Of(suites.Version)}";
        }
    }

    private static ServerFacts Read(Assessment assessment)
    {
        var document = DocumentMapping.Of(assessment).Endpoints[0].Tls;
        if (document is null || assessment.Seen.Endpoints[0].Tls is not { } tls) return new();

        var groups = GroupSupport.Of(tls);
        return new()
        {
            Versions = document.Versions.Where(pair => pair.Value != "unknown").ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value == "yes", StringComparer.Ordinal),
            Suites = document.Suites.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Select(SuiteNames.Id).ToImmutableArray(), StringComparer.Ordinal),
            Preference = SuiteSupport.Of(tls).ToImmutableSortedDictionary(suites => Words.Of(suites.Version), suites => suites.Preference, StringComparer.Ordinal),
            Groups13 = [.. groups.Tls13.Select(group => group.Id)],
            LegacyGroups = [.. groups.Legacy.Select(group => group.Id)],
            Certificates = [.. document.Certificates.Where(shown => shown.ForHost).Select(shown => $"{shown.Key}, chain of {shown.Chain.Length}").Order(StringComparer.Ordinal)],
            Alpn = [.. document.Alpn.Intersect(["h2", "http/1.1"])],
            Incomplete = [.. Incomplete(tls, groups)],
        };
    }
}
