using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls.Client;

namespace Sallyport.Probes.Tls.KeyExchanges;

/// <summary>Sends a hello in two segments with the share of X25519MLKEM768, and in it the application protocols that nobody has asked for yet.</summary>
/// <remarks>Where such a hello goes without an answer, size or protocols may be the reason: then it is sent again without them, and they are asked for alone.</remarks>
internal sealed class LargeHelloSurvey(HandshakeProbe handshakes, string? serverName, CancellationToken token)
{
    /// <summary>Asks a server that <paramref name="seen"/> shows to speak TLS 1.3; nothing of any other, and nothing where the share cannot be computed.</summary>
    internal async Task<ImmutableArray<HandshakeObservation>> AskAsync(TlsObservation seen)
    {
        if (seen.Versions.Tls13 is not Answer.Yes || !PostQuantumGroups.Computed.Contains(OfferedSets.Hybrid768)) return [];

        var first = await OnceAsync(AlpnSupport.NotChosen(seen.Handshakes));
        return first is null or { Version: not null } ? First(first) : [first, .. First(await OnceAsync([]))];
    }

    private static ImmutableArray<HandshakeObservation> First(HandshakeObservation? handshake) => handshake is null ? [] : [handshake];

    private async Task<HandshakeObservation?> OnceAsync(ImmutableArray<string> protocols) =>
        (await handshakes.RunAsync(HandshakePlan.LargeHello(serverName) with { Alpn = protocols }, token)).Handshake;
}
