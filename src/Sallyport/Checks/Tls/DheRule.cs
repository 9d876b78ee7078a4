using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>The rule that checks of DHE share: what to answer when no exchange with it was seen.</summary>
internal static class DheRule
{
    /// <summary>Whether the question does not arise, or was not answered.</summary>
    internal static CheckResult NotSeen(TlsObservation tls)
    {
        var made = tls.Handshakes.Any(handshake => handshake is { Suite.KeyExchange: KeyExchange.Dhe, Version: { } version } && version < ProtocolVersion.Tls13);
        if (!made && EnumerationRule.NotAsked(tls) is { } notAsked) return notAsked;

        return SuiteReading.Takes(tls, suite => suite.KeyExchange == KeyExchange.Dhe && !suite.IsAnonymous, version => version < ProtocolVersion.Tls13) is Answer.No
            ? CheckResult.NotApplicable("no DHE suite is taken")
            : tls.Handshake(HandshakePurpose.Dhe) is { End: var end } && AlertReading.RefusesOffer(end) ? CheckResult.NotApplicable("a handshake with DHE suites alone was refused")
            : CheckResult.Inconclusive("no handshake with DHE was seen");
    }
}
