using Sallyport.Findings;
using Sallyport.Wire.Tls;

namespace Sallyport.Observations;

/// <summary>Reads whether a server takes a suite of some kind, from every choice and every refusal seen.</summary>
internal static class SuiteReading
{
    /// <summary>Yes when one was chosen; no when each was refused in every version of <paramref name="among"/> that is spoken.</summary>
    /// <param name="tls">What was seen.</param>
    /// <param name="matches">The kind of suite.</param>
    /// <param name="among">The versions in question; SSLv2 has no such suites.</param>
    internal static Answer Takes(TlsObservation tls, Func<CipherSuite, bool> matches, Func<ProtocolVersion, bool> among)
    {
        if (ChosenSuite.All(tls).FirstOrDefault(chosen => among(chosen.Version) && matches(chosen.Suite)) is { } taken) return new Answer.Yes(new Evidence(taken.Words, taken.Source));

        var versions = tls.Versions.All.Where(pair => pair.Version != ProtocolVersion.Ssl2 && among(pair.Version) && pair.Answer is not Answer.No).ToList();
        if (versions.Count == 0) return new Answer.No(new Evidence("no version that has such suites is spoken", "tls/hellos"));
        if (versions.Select(pair => pair.Answer).OfType<Answer.Unknown>().FirstOrDefault() is { } unknown) return unknown;

        return versions.FirstOrDefault(pair => Refusal(tls, pair.Version, matches) is null) is { } open
            ? new Answer.Unknown($"such suites were neither chosen nor refused with {open.Version.Name}")
            : new Answer.No(new Evidence($"every such suite was refused ({string.Join(", ", versions.Select(pair => pair.Version.Name))})", Refusal(tls, versions[^1].Version, matches)!));
    }

    /// <summary>Where the last refusal stands when every suite of the kind was declined with <paramref name="version"/>; null otherwise.</summary>
    internal static string? Refusal(TlsObservation tls, ProtocolVersion version, Func<CipherSuite, bool> matches)
    {
        var set = SuiteSupport.Read(tls, version);
        if (set.Order.Ids.Any(id => matches(new CipherSuite(id))) || Candidates.Suites(version).Any(suite => matches(suite) && !set.Settled.Contains(suite.Id))) return null;

        return Placed.In(tls.Hellos, "tls/hellos").LastOrDefault(placed => placed.Item.Version == version && placed.Item.Outcome is not HelloOutcome.ServerHello && placed.Item.Suites.Any(matches))?.Source ?? "tls/hellos";
    }
}
