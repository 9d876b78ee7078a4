using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Probes.Tls.Enumeration;
using Sallyport.Targets;

namespace Sallyport.Probes.Tls;

/// <summary>The handshakes that an earlier run made, to be made again.</summary>
internal sealed class ForeseenPlans(Target target, TlsObservation earlier)
{
    /// <summary>The visits of an ordinary client; which handshakes follow them depends on how they ended.</summary>
    internal ImmutableArray<HandshakeObservation> Ordinary { get; } = [.. earlier.Handshakes.Where(handshake => handshake.Purpose == HandshakePurpose.Ordinary)];

    /// <summary>Those that depend on more than the visits.</summary>
    internal IEnumerable<HandshakePlan> Others()
    {
        foreach (var handshake in earlier.Handshakes)
        {
            if (handshake.Purpose == HandshakePurpose.Alpn) yield return AlpnEnumeration.Plan(target.ServerName, handshake.AlpnOffered);
            if (handshake.Purpose == HandshakePurpose.LargeHello) yield return HandshakePlan.LargeHello(target.ServerName) with { Alpn = handshake.AlpnOffered };
            if (handshake.Purpose == HandshakePurpose.Schemes) yield return HandshakePlan.SchemesAlone(target.ServerName, handshake.SchemesOffered);
        }

        var plan = HandshakePlan.Ordinary(target) with { Alpn = Ordinary.IsEmpty ? [] : Ordinary[^1].AlpnOffered };
        foreach (var feature in earlier.Features)
        {
            if (feature.Purpose == HandshakePurpose.UnknownName) yield return plan.UnknownName();
            if (AttackReading.VersionToAsk(earlier) is not { } older) continue;
            if (feature.Purpose == HandshakePurpose.WithoutTickets) yield return plan.WithoutTickets(older);
            if (feature.Purpose == HandshakePurpose.WithoutExtendedMasterSecret) yield return plan.WithoutExtendedMasterSecret(older);
        }
    }
}
