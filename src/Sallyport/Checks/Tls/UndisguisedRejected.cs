using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when TLS 1.3 works in its disguise as TLS 1.2 (a session id, a ChangeCipherSpec that means nothing) or without it, but not both.</summary>
/// <remarks>Clients may do either. What insists on one of them is a device on the way or an unfinished library. Asked with --profile deep alone.</remarks>
[Check("TLS-0082", Severity.Medium, "TLS 1.3 works only with, or only without, its disguise as TLS 1.2", References = ["RFC 8446 D.4"])]
internal sealed class UndisguisedRejected : ICheck<TlsObservation>
{
    private const string Remedy =
        "Update the TLS library (OpenSSL 1.1.1 and newer takes both, for nginx, Apache and HAProxy alike) and every device before it that looks into TLS; ask the host directly to see which of them it is";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        if (subject.Versions.Tls13 is Answer.No) return CheckResult.NotApplicable("TLS 1.3 is not spoken");
        if (subject.Versions.Tls13 is Answer.Unknown unknown) return CheckResult.Inconclusive(unknown.Reason);

        var bare = Placed.In(subject.Handshakes, "tls/handshakes").LastOrDefault(placed => placed.Item.Purpose == HandshakePurpose.Undisguised);
        var disguised = Placed.In(subject.Handshakes, "tls/handshakes").FirstOrDefault(placed => placed.Item.Purpose == HandshakePurpose.Ordinary && placed.Item.Version == ProtocolVersion.Tls13);
        if (bare is null) return CheckResult.NotApplicable("asked with --profile deep alone");
        if (disguised is null) return CheckResult.Inconclusive("no ordinary handshake of TLS 1.3 was seen");

        return (disguised.Item.IsComplete, bare.Item.IsComplete) switch
        {
            (true, true) => CheckResult.Pass(new Evidence("handshakes with and without it were completed", bare.Source)),
            (true, false) when IsClear(bare.Item) => Fail("without it", bare),
            (false, true) when IsClear(disguised.Item) => Fail("with it", disguised),
            _ => CheckResult.Inconclusive($"with it: {disguised.Item.End.Words}; without it: {bare.Item.End.Words}"),
        };
    }

    private static bool IsClear(HandshakeObservation handshake) => handshake.End is HandshakeEnd.Violation || AlertReading.RefusesOffer(handshake.End);

    private static CheckResult Fail(string how, Placed<HandshakeObservation> handshake) =>
        CheckResult.Fail(new Evidence($"a handshake {how} was {handshake.Item.End.Words}, the other was completed", handshake.Source), Remedy);
}
