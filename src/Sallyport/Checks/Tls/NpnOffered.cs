using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails, for information, when the server still answers NPN, the forerunner of ALPN that was never published.</summary>
/// <remarks>Browsers gave it up in 2016 with SPDY. A server that answers it runs a library or configuration of that time.</remarks>
[Check("TLS-0064", Severity.Info, "NPN, the forerunner of ALPN, is still answered", References = ["RFC 7301", "draft-agl-tls-nextprotoneg-04"])]
internal sealed class NpnOffered : ICheck<TlsObservation>
{
    private const string Remedy = "Update the server: nginx 1.21.4, Apache 2.4.17 and newer speak ALPN alone; HAProxy: alpn in place of npn on the bind line";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var answers = ServerHellos.Between(subject, ProtocolVersion.Tls10, ProtocolVersion.Tls12).ToList();
        if (answers.Find(pair => pair.Hello.Extensions.Contains(ExtensionType.NextProtocolNegotiation)) is { } answered) return CheckResult.Fail(new Evidence("ServerHello carries next_protocol_negotiation", answered.Source), Remedy);

        var asked = Placed.In(subject.Hellos, "tls/hellos").FirstOrDefault(placed => placed.Item.Outcome is HelloOutcome.ServerHello && SentHello.Offers(placed.Item, ExtensionType.NextProtocolNegotiation));
        if (asked is not null) return CheckResult.Pass(new Evidence("NPN was offered and not answered", asked.Source));

        // Hellos of earlier runs did not offer it.
        return subject.Versions.Tls12 is Answer.No ? CheckResult.NotApplicable("TLS 1.2 is not spoken") : CheckResult.Inconclusive("no hello that offered NPN was answered");
    }
}
