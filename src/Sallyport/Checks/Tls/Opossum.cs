using Sallyport.Checks.Http;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when plain HTTP on port 80 offers to go over to TLS inside the connection, beside HTTPS on its own port.</summary>
/// <remarks>
/// An attacker on the way can lead a client's HTTPS connection to such a server and put a request of his own before it: the answers come one too late from then on (Opossum).
/// No browser uses that form of TLS.
/// </remarks>
[Check("VULN-0095", Severity.Medium, "Opossum: plain HTTP offers to go over to TLS inside the connection", References = ["CVE-2025-49812", "RFC 2817"], Vulnerability = "opossum")]
internal sealed class Opossum : ICheck<EndpointObservation>
{
    private const string Remedy =
        "Turn the upgrade off. Apache: replace SSLEngine optional by on or off and update to 2.4.64, which removed it; CUPS and other embedded servers: serve HTTPS on its own port alone; "
        + "nginx and HAProxy never offer it, so look at what they pass on: proxy_hide_header Upgrade (nginx), http-response del-header upgrade (HAProxy)";

    /// <inheritdoc/>
    public CheckResult Judge(EndpointObservation subject, KnowledgeBase knowledge)
    {
        if (PlainHttpRule.Unanswered(subject) is { } unanswered) return unanswered;

        var response = subject.PlainHttp!.Exchange!.Response!;
        if (response.Values("Upgrade").FirstOrDefault(value => value.Contains("TLS/", StringComparison.OrdinalIgnoreCase)) is { } offer)
            return CheckResult.Fail(new Evidence($"status {response.Status}, Upgrade: {offer}", "plainHttp"), Remedy);

        return response.Status == 101
            ? CheckResult.Fail(new Evidence("status 101 to a request with Upgrade: TLS/1.0", "plainHttp"), Remedy)
            : CheckResult.Pass(new Evidence($"status {response.Status}, no Upgrade to TLS", "plainHttp"));
    }
}
