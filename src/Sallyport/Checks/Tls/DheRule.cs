using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>The rule that checks of DHE share: what to answer when no exchange with it was seen.</summary>
internal static class DheRule
{
    /// <summary>For mail between servers, where a prime serves suites without authentication alone.</summary>
    internal const string RelayRemedy =
        "Give the server one group for all: Postfix: smtpd_tls_dh1024_param_file with the file of ffdhe3072; Exim: tls_dhparam with it; nginx as mail proxy: ssl_dhparam with it; Apache and HAProxy start no TLS "
        + "inside SMTP. Or take the suites without authentication out";

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
