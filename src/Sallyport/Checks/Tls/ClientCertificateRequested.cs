using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails, for information, when the server asks for a client certificate.</summary>
/// <remarks>That is right for services whose clients have one. Elsewhere browsers show a dialogue that nobody can answer, and some clients break off.</remarks>
[Check("TLS-0072", Severity.Info, "A client certificate is requested", References = ["RFC 8446 4.3.2", "RFC 5246 7.4.4"])]
internal sealed class ClientCertificateRequested : ICheck<TlsObservation>
{
    private const string Remedy =
        "Nothing, when clients are meant to present certificates; otherwise nginx: ssl_verify_client off; Apache: SSLVerifyClient none; HAProxy: "
        + "no verify on the bind line";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        foreach (var placed in Placed.In(subject.Handshakes, "tls/handshakes"))
        {
            if (placed.Item.ClientCertificateRequest is { } request)
                return CheckResult.Fail(new Evidence($"CertificateRequest names {request.Authorities.Length} authorities; the handshake without one was {placed.Item.End.Words}", placed.Source), Remedy);
        }

        return subject.Handshakes.Any(handshake => handshake.IsComplete)
            ? CheckResult.Pass(new Evidence("no CertificateRequest came in a finished handshake", "tls/handshakes"))
            : CheckResult.Inconclusive("no handshake was finished");
    }
}
