using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server does not speak TLS 1.3.</summary>
/// <remarks>
/// TLS 1.2 can be run safely; 1.3 has nothing weak left to choose, hides the certificate, takes one round trip less, and hybrid key exchange needs it.
/// </remarks>
[Check("TLS-0006", Severity.Low, "TLS 1.3 is not offered", References = ["RFC 8446", "RFC 9325 3.1.1"])]
internal sealed class Tls13Missing : ICheck<TlsObservation>
{
    private const string Remedy =
        "Offer TLS 1.3 (OpenSSL 1.1.1 or newer). nginx: ssl_protocols TLSv1.2 TLSv1.3; Apache: SSLProtocol -all +TLSv1.2 +TLSv1.3; "
        + "HAProxy: ssl-default-bind-options ssl-min-ver TLSv1.2";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) => VersionRule.Offered(subject.Versions.Tls13, Remedy);
}
