using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails, for information, when the server lets in both a client of a protocol that it does not speak and one that names no host: neither of the two guards against ALPACA is up.</summary>
/// <remarks>
/// An attacker on the way can then lead a browser's connection here, or from here to a mail or file server with a certificate for the same name. Whether there is such a server, a
/// look at one port cannot see. The two questions are asked in the standard profile too.
/// </remarks>
[Check("VULN-0096", Severity.Info, "ALPACA: neither the application protocol nor the name is insisted on", References = ["CVE-2021-31971", "RFC 7301 3.2", "RFC 9325 3.7"], Vulnerability = "alpaca")]
internal sealed class AlpacaPossible : ICheck<TlsObservation>
{
    private const string Remedy =
        "Insist on one of the two. nginx 1.21.4 and newer refuses foreign protocols; for names: a default server with ssl_reject_handshake on; Apache: SSLStrictSNIVHostCheck on; "
        + "HAProxy: alpn h2,http/1.1 and strict-sni on the bind line; and share no certificate between web, mail and file servers";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        if (EnumerationRule.NotAsked(subject) is { } notAsked) return notAsked;

        var (protocol, name) = (Protocol(subject), Name(subject));
        if (protocol is Answer.No no) return CheckResult.Pass(no.Evidence);
        if (name is Answer.No strict) return CheckResult.Pass(strict.Evidence);

        return (protocol, name) is (Answer.Yes foreign, Answer.Yes nameless)
            ? CheckResult.Fail([foreign.Evidence, nameless.Evidence], Remedy)
            : CheckResult.Inconclusive(((protocol as Answer.Unknown) ?? (Answer.Unknown)name).Reason);
    }

    /// <summary>Whether a client is let in that offers foreign protocols alone.</summary>
    private static Answer Protocol(TlsObservation tls)
    {
        var asked = Placed.In(tls.Handshakes, "tls/handshakes").Where(placed => AlpnSupport.AsksForeign(placed.Item)).ToList();
        if (asked.Find(placed => placed.Item.IsComplete) is { } ignored) return new Answer.Yes(new Evidence("a handshake with foreign application protocols alone was completed", ignored.Source));

        return asked.Find(placed => AlertReading.RefusesOffer(placed.Item.End, AlertDescription.NoApplicationProtocol)) is { } refused
            ? new Answer.No(new Evidence("a handshake with foreign application protocols alone was refused", refused.Source))
            : new Answer.Unknown(asked.Count == 0 ? "no handshake with foreign application protocols alone was made" : $"a handshake with foreign application protocols alone was {asked[^1].Item.End.Words}");
    }

    /// <summary>Whether a client is let in that names no host.</summary>
    private static Answer Name(TlsObservation tls)
    {
        var asked = Placed.In(tls.Handshakes, "tls/handshakes").LastOrDefault(placed => placed.Item.Purpose == HandshakePurpose.WithoutServerName);
        return asked?.Item.End switch
        {
            HandshakeEnd.Completed => new Answer.Yes(new Evidence("a handshake without a name was completed", asked.Source)),
            { } end when AlertReading.RefusesOffer(end, AlertDescription.UnrecognizedName) => new Answer.No(new Evidence($"a handshake without a name was {end.Words}", asked!.Source)),
            _ => new Answer.Unknown("no handshake without a name came to a clear end"),
        };
    }}
