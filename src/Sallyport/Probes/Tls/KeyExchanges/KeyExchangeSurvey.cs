using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.KeyExchanges;

/// <summary>Asks about the quality of the key exchange what neither the enumeration nor the ordinary handshakes tell.</summary>
internal sealed class KeyExchangeSurvey(HelloProbe hellos, HandshakeProbe handshakes, string? serverName, SurveyProfile profile)
{
    private const int DheHellos = 3;

    private static readonly KeyExchangeSeen Nothing = new([], []);

    /// <summary>Asks what <paramref name="seen"/> makes sense of: at most three connections under the standard profile, nothing under the quick one.</summary>
    internal async Task<KeyExchangeSeen> AskAsync(TlsObservation seen, CancellationToken token)
    {
        if (profile == SurveyProfile.Quick) return Nothing;

        var made = Task.WhenAll(Handshakes(seen, token));
        var asked = profile == SurveyProfile.Deep ? await Task.WhenAll(Deep(seen, token)) : [];
        return new([.. (await made).SelectMany(list => list)], [.. asked.SelectMany(list => list)]);
    }

    private IEnumerable<Task<ImmutableArray<HandshakeObservation>>> Handshakes(TlsObservation seen, CancellationToken token)
    {
        if (seen.Versions.Tls13 is not Answer.Yes) yield break;

        yield return new SchemeHandshakes(handshakes, serverName, profile).RunAsync(seen.Handshakes, token);
        if (profile == SurveyProfile.Deep) yield return TwiceAsync(HandshakePlan.HelloRetry(serverName), token);
    }

    /// <summary>Once, and a second time when the connection was dropped without a word: a second drop is an answer, one is not.</summary>
    private async Task<ImmutableArray<HandshakeObservation>> TwiceAsync(HandshakePlan plan, CancellationToken token)
    {
        var first = (await handshakes.RunAsync(plan, token)).Handshake;
        if (first?.End is not HandshakeEnd.Interrupted { Fault: NetworkFault.Closed or NetworkFault.Reset or NetworkFault.TurnedAway }) return first is null ? [] : [first];

        return (await handshakes.RunAsync(plan, token)).Handshake is { } second ? [first, second] : [first];
    }

    private IEnumerable<Task<HelloExchange[]>> Deep(TlsObservation seen, CancellationToken token)
    {
        yield return hellos.AskAsync(new DraftQuestion(), token);
        if (KeyExchangeReading.NewestLegacy(seen) is { } version) yield return RepeatAsync(DheAlone(version), token);
    }

    /// <summary>The same hello several times, as long as it is answered.</summary>
    private async Task<HelloExchange[]> RepeatAsync(HelloOffer offer, CancellationToken token)
    {
        var all = new List<HelloExchange>();
        do all.AddRange(await hellos.AskAsync(offer, token));
        while (all.Count < DheHellos && all[^1].Outcome is HelloOutcome.ServerHello);
        return [.. all];
    }

    private static HelloOffer DheAlone(ProtocolVersion version) => new()
    {
        Purpose = HelloPurpose.RepeatedDhe,
        Version = version,
        Suites = [.. OfferedSets.Ordinary.Where(suite => suite.KeyExchange == KeyExchange.Dhe)],
        ReadsKeyExchange = true,
    };
}

/// <summary>What the questions brought.</summary>
/// <param name="Handshakes">Handshakes made.</param>
/// <param name="Trials">Hellos of the deep profile.</param>
internal sealed record KeyExchangeSeen(ImmutableArray<HandshakeObservation> Handshakes, ImmutableArray<HelloExchange> Trials);
