using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server finishes a handshake with a client whose application protocols it does not speak.</summary>
/// <remarks>RFC 7301 demands the alert no_application_protocol: it is what keeps an attacker from leading a browser's connection to a mail server with the same certificate (ALPACA).</remarks>
[Check("TLS-0063", Severity.Info, "A client that speaks none of the server's protocols is let in", References = ["RFC 7301 3.2", "RFC 9325 3.7"])]
internal sealed class AlpnMismatchIgnored : ICheck<TlsObservation>
{
    private const string Remedy =
        "Update the server and turn ALPN on: nginx 1.21.4 and newer refuses by itself; HAProxy: list protocols with alpn h2,http/1.1 on the bind line; Apache has no directive "
        + "for it, so do not share its certificate with other services";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        if (EnumerationRule.NotAsked(subject) is { } notAsked) return notAsked;

        var asked = Placed.In(subject.Handshakes, "tls/handshakes").Where(placed => AlpnSupport.AsksForeign(placed.Item)).ToList();
        if (asked.Find(placed => placed.Item.IsComplete) is { } ignored) return CheckResult.Fail(new Evidence("a handshake that offered only protocols foreign to it was completed", ignored.Source), Remedy);

        return asked.Find(placed => placed.Item.End is HandshakeEnd.Refused refused && refused.Alert == AlertDescription.NoApplicationProtocol) is { } refusal
            ? CheckResult.Pass(new Evidence("it was refused with alert no_application_protocol", refusal.Source))
            : CheckResult.Inconclusive(asked.Count == 0 ? "no handshake with foreign protocols alone was made" : $"a handshake with foreign protocols alone was {asked[^1].Item.End.Words}");
    }
}
