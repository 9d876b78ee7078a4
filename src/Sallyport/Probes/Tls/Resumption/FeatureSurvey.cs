using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.Resumption;

/// <summary>Makes the handshakes that leave something out or say something odd, each for one question; they are kept apart from those of ordinary clients.</summary>
internal sealed class FeatureSurvey(HandshakeProbe handshakes, SurveyProfile profile, CancellationToken token)
{
    /// <summary>Makes them all at once.</summary>
    internal async Task<ImmutableArray<HandshakeObservation>> AskAsync(TlsObservation seen, HandshakePlan plan)
    {
        var runs = await Task.WhenAll(Plans(seen, plan).Select(each => handshakes.RunAsync(each, token)));
        return [.. runs.Select(run => run.Handshake).OfType<HandshakeObservation>()];
    }

    private IEnumerable<HandshakePlan> Plans(TlsObservation seen, HandshakePlan plan)
    {
        if (!seen.Handshakes.Any(handshake => handshake.IsComplete)) yield break;

        if (plan.ServerName is not null) yield return plan.UnknownName();
        var older = AttackReading.VersionToAsk(seen);
        if (older is { } version) yield return plan.WithoutExtendedMasterSecret(version);
        if (profile != SurveyProfile.Deep) yield break;

        yield return plan.SmallFragments(older ?? ProtocolVersion.Tls13);
        if (seen.Versions.Tls13 is not Answer.Yes) yield break;

        yield return plan.SmallRecords();
        yield return plan.Further();
    }
}
