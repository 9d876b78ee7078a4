using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls;

/// <summary>Asks for everything that a server takes: suites of every version, groups, signature schemes, application protocols; all lists at once.</summary>
internal sealed class EnumerationSurvey(HelloProbe hellos, HandshakeProbe handshakes, string? serverName)
{
    /// <summary>Adds the exchanges and handshakes of the enumeration to what was <paramref name="seen"/>.</summary>
    internal async Task<TlsObservation> AskAsync(TlsObservation seen, CancellationToken token)
    {
        var spoken = seen.Versions.All.Where(pair => pair.Version != ProtocolVersion.Ssl2 && pair.Answer is Answer.Yes).Select(pair => pair.Version).ToList();
        if (spoken.Count == 0) return seen;

        var asked = new AskedTrials(hellos, token);
        var protocols = new AlpnEnumeration(handshakes, serverName).RunAsync(seen.Handshakes, token);
        await Task.WhenAll(Lists(seen, spoken, asked));
        return seen with { Hellos = seen.Hellos.AddRange(asked.Exchanges), Handshakes = seen.Handshakes.AddRange(await protocols) };
    }

    private static IEnumerable<Task> Lists(TlsObservation seen, List<ProtocolVersion> spoken, AskedTrials asked)
    {
        foreach (var version in spoken) yield return new SuiteEnumeration(asked, version, version == spoken[^1]).RunAsync(Known(seen, version, HelloPurpose.HybridGroup));
        if (spoken[^1] == ProtocolVersion.Tls13) yield return new GroupEnumeration(asked).RunAsync(Known(seen, ProtocolVersion.Tls13, HelloPurpose.FallbackScsv));
        if (KeyExchangeReading.NewestLegacy(seen) is { } newest) yield return new KeyExchangeEnumeration(asked, newest, newest == spoken[^1]).RunAsync();
    }

    /// <summary>The answers that were given with <paramref name="version"/>, apart from those to a question of another kind.</summary>
    private static ImmutableArray<HelloExchange> Known(TlsObservation seen, ProtocolVersion version, HelloPurpose apart) =>
        [.. seen.Hellos.Where(hello => hello.Version == version && hello.Purpose != apart && hello.Purpose != HelloPurpose.FallbackScsv && hello.Outcome is HelloOutcome.ServerHello or HelloOutcome.Refused)];
}
