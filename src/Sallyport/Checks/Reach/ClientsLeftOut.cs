using Sallyport.Clients;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Reach;

/// <summary>Fails when clients that know TLS 1.2 or newer would get no connection; what they would negotiate is worked out from the sets that were seen.</summary>
/// <remarks>A server may leave old clients out on purpose. This tells which ones, before their users do.</remarks>
[Check("REACH-0149", Severity.Info, "Some clients that know TLS 1.2 cannot connect", References = ["RFC 5246 7.4.1.3", "RFC 8446 4.1.1"])]
internal sealed class ClientsLeftOut : ICheck<TlsObservation>
{
    private const string Remedy =
        "If their users matter, offer what they need: TLS 1.2 with ECDHE and AES-GCM reaches all of them. nginx: ssl_protocols TLSv1.2 TLSv1.3; ssl_ciphers "
        + "ECDHE+AESGCM:ECDHE+CHACHA20; Apache: SSLProtocol -all +TLSv1.2 +TLSv1.3, SSLCipherSuite ECDHE+AESGCM:ECDHE+CHACHA20; HAProxy: ssl-default-bind-ciphers ECDHE+AESGCM:ECDHE+CHACHA20";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var visits = ClientSimulation.Of(subject, [.. knowledge.Clients.Where(client => client.Highest >= ProtocolVersion.Tls12)]);
        var failing = visits.Where(visit => visit.Visit is ClientVisit.Fails).ToList();
        if (failing.Count > 0) return CheckResult.Fail([.. failing.Select(Fact)], Remedy, title: $"{failing.Count} of {visits.Length} clients that know TLS 1.2 cannot connect");
        if (visits.FirstOrDefault(visit => visit.Visit is ClientVisit.Unknown) is { Visit: ClientVisit.Unknown unknown }) return CheckResult.Inconclusive(unknown.Reason);

        return CheckResult.Pass(new Evidence($"all {visits.Length} clients that know TLS 1.2 connect", "tls/hellos"));
    }

    private static Evidence Fact(SimulatedClient visit) => new($"{visit.Client.Name}: {((ClientVisit.Fails)visit.Visit).Reason}", "tls/hellos");
}
