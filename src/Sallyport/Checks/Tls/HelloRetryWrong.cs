using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when a HelloRetryRequest breaks RFC 8446: a second one, a group that was not offered, another suite afterwards; or when a hello without key share is refused.</summary>
/// <remarks>Clients that guess the server's group wrong depend on it: they end such a handshake, as they must.</remarks>
[Check("TLS-0043", Severity.Low, "The HelloRetryRequest is not right", References = ["RFC 8446 4.1.4", "RFC 8446 4.2.8"])]
internal sealed class HelloRetryWrong : ICheck<TlsObservation>
{
    private const string Remedy =
        "Update the TLS library of the server, or of the box before it that answers instead: nginx, Apache and HAProxy take the behaviour from OpenSSL, which has it right since 1.1.1, and have no directive for it";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var made = Placed.In(subject.Handshakes, "tls/handshakes").ToList();
        if (made.Find(placed => placed.Item is { Retried: true, End: HandshakeEnd.Violation }) is { } broken)
            return CheckResult.Fail(new Evidence($"a handshake with a HelloRetryRequest was {broken.Item.End.Words}", broken.Source), Remedy);
        if (made.Find(placed => placed.Item is { Retried: true, IsComplete: true }) is { } good)
            return CheckResult.Pass(new Evidence("a handshake with a HelloRetryRequest was completed", good.Source));
        if (subject.Versions.Tls13 is Answer.No) return CheckResult.NotApplicable("TLS 1.3 is not spoken");

        return Refused(subject, made.FindLast(placed => placed.Item.Purpose == HandshakePurpose.HelloRetry));
    }

    private static CheckResult Refused(TlsObservation subject, Placed<HandshakeObservation>? asked) => asked?.Item.End switch
    {
        null => EnumerationRule.NotAsked(subject) ?? CheckResult.NotApplicable("none came by itself; one is provoked and followed with --profile deep alone"),
        HandshakeEnd.Refused refused when AlertReading.RefusesOffer(refused) && subject.Handshake(HandshakePurpose.Ordinary) is { IsComplete: true } => CheckResult.Fail(
            new Evidence($"a hello without key share was refused with alert {refused.Alert.Name}", asked.Source), Remedy, Severity.Info, "A hello without key share is refused, though it is legal"),
        var end => CheckResult.Inconclusive($"the handshake without key share was {end.Words}"),
    };
}
