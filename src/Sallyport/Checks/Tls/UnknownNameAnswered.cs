using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails, for information, when a client that asks for a name which the server cannot have is served all the same; fails as a fault when it is warned by an alert on the way.</summary>
/// <remarks>
/// Whoever points a foreign name at the address gets the default site, and its certificate tells whose machine it is. A warning-level alert is worse: some clients break off, others
/// ignore it, and RFC 6066 recommends against it. The name asked for is unknown.invalid.
/// </remarks>
[Check("TLS-0071", Severity.Info, "Clients that ask for an unknown name are served", References = ["RFC 6066 3", "RFC 9325 3.7"])]
internal sealed class UnknownNameAnswered : ICheck<TlsObservation>
{
    private const string Remedy =
        "Refuse names that are not served. nginx: a server block with 'listen 443 ssl default_server; ssl_reject_handshake on;'; Apache: SSLStrictSNIVHostCheck on, and a default virtual host with a certificate of its own that "
        + "tells nothing; HAProxy: strict-sni on the bind line";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        if (ResumptionRule.Feature(subject, HandshakePurpose.UnknownName) is not { } asked) return Unasked(subject);
        if (asked.Item.Warnings.Contains(AlertDescription.UnrecognizedName))
            return CheckResult.Fail(new Evidence($"the alert unrecognized_name came as a warning; the handshake was {asked.Item.End.Words}", asked.Source), Remedy, Severity.Low, "Clients that ask for an unknown name are warned by an alert");

        return asked.Item.End switch
        {
            HandshakeEnd.Completed => CheckResult.Fail(new Evidence($"a handshake for unknown.invalid was completed {Certificate(subject, asked.Item)}", asked.Source), Remedy),
            HandshakeEnd.Refused refused when AlertReading.RefusesOffer(refused, AlertDescription.UnrecognizedName) => CheckResult.Pass(new Evidence($"a handshake for unknown.invalid was refused with alert {refused.Alert.Name}", asked.Source)),
            var end => CheckResult.Inconclusive($"a handshake for unknown.invalid was {end.Words}"),
        };
    }

    private static string Certificate(TlsObservation tls, HandshakeObservation asked) =>
        tls.Handshake(HandshakePurpose.Ordinary) is { Certificates: [var own, ..] } && asked.Certificates is [var shown, ..] && own.AsSpan().SequenceEqual(shown.AsSpan())
            ? "with the certificate of the name asked for"
            : "with another certificate";

    private static CheckResult Unasked(TlsObservation tls)
    {
        if (tls.Handshake(HandshakePurpose.Ordinary) is { IsComplete: true, ServerName: null }) return CheckResult.NotApplicable("no name was asked for");

        return ResumptionRule.WasQuick(tls) ? CheckResult.NotApplicable("an unknown name is not asked for in the quick profile") : CheckResult.Inconclusive("an unknown name was not asked for");
    }
}
