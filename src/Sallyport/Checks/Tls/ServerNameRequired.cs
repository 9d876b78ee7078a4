using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails, for information, when a client that names no host is refused.</summary>
/// <remarks>Every browser names the host. Old libraries, some monitoring and whoever asks by address do not, and are left out.</remarks>
[Check("TLS-0070", Severity.Info, "Clients that name no host are refused", References = ["RFC 6066 3"])]
internal sealed class ServerNameRequired : ICheck<TlsObservation>
{
    private const string Remedy =
        "Nothing, when it is meant so; otherwise give clients without a name a certificate. nginx: a server block with default_server and no ssl_reject_handshake; Apache: SSLStrictSNIVHostCheck off; "
        + "HAProxy: no strict-sni on the bind line";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var nameless = Placed.In(subject.Handshakes, "tls/handshakes").FirstOrDefault(placed => placed.Item.Purpose == HandshakePurpose.WithoutServerName);
        if (nameless is null) return Unasked(subject);
        if (nameless.Item.IsComplete) return CheckResult.Pass(new Evidence("a handshake without a name was completed", nameless.Source));

        return nameless.Item.End is HandshakeEnd.Refused refused && AlertReading.RefusesOffer(refused, AlertDescription.UnrecognizedName) && subject.Handshakes.Any(handshake => handshake.IsComplete)
            ? CheckResult.Fail(new Evidence($"a handshake without a name was refused with alert {refused.Alert.Name}, one with the name was completed", nameless.Source), Remedy)
            : CheckResult.Inconclusive($"a handshake without a name was {nameless.Item.End.Words}");
    }

    private static CheckResult Unasked(TlsObservation tls) => tls.Handshake(HandshakePurpose.Ordinary) is { IsComplete: true, ServerName: null }
        ? CheckResult.NotApplicable("no name was asked for")
        : CheckResult.Inconclusive("no handshake without a name was made");
}
