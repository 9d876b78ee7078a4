using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Http;

/// <summary>Fails when a server settles on h2 and then does not begin with the SETTINGS that HTTP/2 begins with.</summary>
/// <remarks>A front end that announces h2 before a back end without it gives browsers an error page, and older clients none.</remarks>
[Check("HTTP-0137", Severity.High, "HTTP/2 is negotiated and does not work", References = ["RFC 9113 3.4", "RFC 7301"])]
internal sealed class Http2Broken : ICheck<TlsObservation>
{
    private const string Remedy =
        "Announce h2 only where HTTP/2 is spoken behind it. nginx: listen 443 ssl http2 (or http2 on) on every server of that address; Apache: Protocols h2 http/1.1 with mod_http2 loaded; "
        + "HAProxy: alpn h2,http/1.1 belongs to mode http, in mode tcp list what the back end speaks";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var asked = Placed.In(subject.Handshakes, "tls/handshakes").LastOrDefault(placed => placed.Item.Purpose == HandshakePurpose.Http2);
        if (asked is null) return Unasked(subject);
        if (asked.Item.Alpn != "h2") return asked.Item.IsComplete || IsDeclined(asked.Item.End) ? CheckResult.NotApplicable("h2 is not negotiated") : CheckResult.Inconclusive(asked.Item.End.Words);
        if (asked.Item.Http2 is not { } greeting) return asked.Item.IsComplete ? CheckResult.NotApplicable("h2 was negotiated, and nothing was said in it in this run") : CheckResult.Inconclusive(asked.Item.End.Words);
        if (greeting.Fault is { } fault) return CheckResult.Inconclusive($"h2 was negotiated; behind the client's preface {fault.Words()}");

        return greeting.Breach is { } breach
            ? CheckResult.Fail(new Evidence($"behind the client's preface: {breach}", asked.Source), Remedy)
            : CheckResult.Pass(new Evidence($"SETTINGS came with {greeting.Settings.Length} entries", asked.Source));
    }
    /// <summary>It is asked behind an ordinary client's handshake: where that failed, the question stays open.</summary>
    private static CheckResult Unasked(TlsObservation tls) => tls.Handshakes.FirstOrDefault(handshake => handshake.Purpose == HandshakePurpose.Ordinary) is { IsComplete: false, AlpnOffered.IsEmpty: false, End: var end }
        ? CheckResult.Inconclusive($"HTTP/2 was not asked for: an ordinary client's handshake was {end.Words}")
        : CheckResult.NotApplicable("HTTP/2 was not offered");

    /// <summary>An alert about the offer: no_application_protocol, or one of the general refusals that older servers send instead (RFC 7301 3.2).</summary>
    private static bool IsDeclined(HandshakeEnd end) => end is HandshakeEnd.Refused { Alert: var alert } && (alert == AlertDescription.NoApplicationProtocol || HelloTrials.IsRefusal(alert));
}
