using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.KeyExchanges;

/// <summary>Finds the signature schemes of TLS 1.3: each question is a handshake without those that were used before, until the rest is refused.</summary>
/// <remarks>The last question that is allowed asks for those alone that TLS 1.3 forbids, so that at least their refusal is proven.</remarks>
internal sealed class SchemeHandshakes(HandshakeProbe handshakes, string? serverName, SurveyProfile profile)
{
    private const int MostHandshakes = 3;
    private const int MostDeepHandshakes = 12;

    /// <summary>Asks for what <paramref name="known"/> handshakes leave open.</summary>
    internal async Task<ImmutableArray<HandshakeObservation>> RunAsync(ImmutableArray<HandshakeObservation> known, CancellationToken token)
    {
        var most = profile == SurveyProfile.Deep ? MostDeepHandshakes : MostHandshakes;
        var made = ImmutableArray.CreateBuilder<HandshakeObservation>();
        ImmutableArray<SignatureScheme> left = [.. Candidates.Schemes.Except(known.Where(handshake => handshake.Version == ProtocolVersion.Tls13).Select(handshake => handshake.SignatureScheme).OfType<SignatureScheme>())];
        while (made.Count < most && !left.IsEmpty)
        {
            var offered = made.Count == most - 1 ? [.. left.Where(SchemeRules.IsForbidden13)] : left;
            var run = await handshakes.RunAsync(HandshakePlan.SchemesAlone(serverName, offered), token);
            if (run.Handshake is not { } handshake) break;

            made.Add(handshake);
            if (handshake.SignatureScheme is not { } used || !left.Contains(used)) break;

            left = left.Remove(used);
        }

        return made.DrainToImmutable();
    }
}
