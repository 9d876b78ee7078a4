using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.Enumeration;

/// <summary>Asks for everything that a server takes: suites of every version, groups, signature schemes; all versions at once.</summary>
/// <param name="hellos">Where hellos go.</param>
/// <param name="sightings">Told of every answer at once.</param>
/// <param name="token">Ends it.</param>
internal sealed class EnumerationSurvey(HelloProbe hellos, SuiteSightings sightings, CancellationToken token)
{
    private readonly AskedTrials _asked = new(hellos, sightings, token);

    /// <summary>What was answered so far.</summary>
    internal ImmutableArray<HelloExchange> SoFar => _asked.Exchanges;

    /// <summary>Asks for all lists of the versions that were <paramref name="seen"/> to be spoken.</summary>
    internal async Task<ImmutableArray<HelloExchange>> AskAsync(TlsObservation seen)
    {
        var spoken = seen.Versions.All.Where(pair => pair.Version != ProtocolVersion.Ssl2 && pair.Answer is Answer.Yes).Select(pair => pair.Version).ToList();
        await Task.WhenAll(spoken.Select(version => ListsAsync(seen, version, newest: version == spoken[^1], _asked.Branch())));
        return SoFar;
    }

    private static async Task ListsAsync(TlsObservation seen, ProtocolVersion version, bool newest, AskedTrials asked)
    {
        if (version == ProtocolVersion.Tls13)
        {
            await new Tls13Enumeration(asked, chaCha: newest).RunAsync(Known(seen, HelloPurpose.Tls13));
            return;
        }

        var exchange = KeyExchangeReading.NewestLegacy(seen) == version ? new KeyExchangeEnumeration(asked, version, newest) : null;
        var apart = await new SuiteEnumeration(asked, version, newest, exchange).RunAsync(Known(seen, VersionQuestions.Purpose(version)));
        if (exchange is not null) await exchange.RunAsync(apart);
    }

    /// <summary>The answers to the question whether a version is spoken.</summary>
    private static ImmutableArray<HelloExchange> Known(TlsObservation seen, HelloPurpose asked) =>
        [.. seen.Hellos.Where(hello => hello.Purpose == asked && hello.Outcome is HelloOutcome.ServerHello or HelloOutcome.Refused)];
}
