using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when a ClientHello longer than one TCP segment is refused or dropped, though a shorter one leads to a handshake with TLS 1.3.</summary>
/// <remarks>Browsers of today send the share of X25519MLKEM768, 1216 bytes: a server or a box before it that reads one segment alone cannot be reached by them.</remarks>
[Check("TLS-0036", Severity.Medium, "A ClientHello in two segments is not read", References = ["RFC 8446 5.1", "draft-ietf-tls-ecdhe-mlkem"])]
internal sealed class LargeHelloRefused : ICheck<TlsObservation>
{
    private const string Remedy =
        "Find out who ends the connection: ask the server past its load balancer and firewall (sallyport check HOST --connect ADDRESS). nginx, Apache and HAProxy read such hellos in every version; the "
        + "box before them needs its maker's update, or TLS inspection turned off; in HAProxy, a tcp-request inspect-delay of 5s lets rules on req.ssl_sni wait for the second segment";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var asked = Placed.In(subject.Handshakes, "tls/handshakes").Where(placed => placed.Item.Purpose == HandshakePurpose.LargeHello).ToList();
        if (asked.Count == 0) return NotAsked(subject);
        if (asked.Find(placed => placed.Item.Version is not null) is { } answered)
            return CheckResult.Pass(new Evidence($"a hello in two segments with the share of X25519MLKEM768 was answered{With(answered.Item)}", answered.Source));

        var last = asked[^1];
        return IsDenied(asked) && subject.Handshakes.Any(handshake => handshake is { IsComplete: true, Version: { } version } && version == ProtocolVersion.Tls13)
            ? CheckResult.Fail(new Evidence($"a hello in two segments with the share of X25519MLKEM768 was {last.Item.End.Words}, and a shorter one was answered", last.Source), Remedy)
            : CheckResult.Inconclusive($"the handshake with a hello in two segments was {last.Item.End.Words}");
    }

    private static CheckResult NotAsked(TlsObservation subject) =>
        EnumerationRule.NotAsked(subject)
        ?? (subject.Versions.Tls13 is Answer.No ? CheckResult.NotApplicable("TLS 1.3 is not spoken") : CheckResult.Inconclusive("no hello in two segments was sent"));

    /// <summary>An alert about the offer, or a drop before any answer that came twice; half an answer and time that ran out are no denial.</summary>
    private static bool IsDenied(List<Placed<HandshakeObservation>> asked) => AlertReading.RefusesOffer(asked[^1].Item.End)
        || (asked.Count > 1 && asked.TrueForAll(placed => placed.Item is { End: HandshakeEnd.Interrupted { Fault: NetworkFault.Closed or NetworkFault.Reset }, BytesIn: 0 }));

    private static string With(HandshakeObservation handshake) => handshake.Group is { } group ? $" with {group.Name}" : string.Empty;
}
