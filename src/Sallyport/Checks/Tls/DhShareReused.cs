using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when two connections with DHE up to TLS 1.2 had the same public value of the server.</summary>
/// <remarks>A key that is kept opens every connection that used it once it is stolen, and lets an attacker ask it questions: small subgroups, timing (Raccoon).</remarks>
[Check("TLS-0041", Severity.Low, "The Diffie-Hellman key is used for more than one connection", References = ["RFC 9325 7.4", "RFC 5246 F.1.1.3"])]
internal sealed class DhShareReused : ICheck<TlsObservation>
{
    private const string Remedy =
        "Update the TLS library: OpenSSL makes a new key for each connection since 1.0.2f, and nginx, Apache and HAProxy have no directive for it; on load balancers turn \"single DH use\" on. Or leave DHE "
        + "to ECDHE: nginx: ssl_ciphers ECDHE+AESGCM:ECDHE+CHACHA20; Apache: SSLCipherSuite; HAProxy: ssl-default-bind-ciphers";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var shares = ServerShare.OfDhe(subject).ToList();
        if (ShareRule.Judge(shares, Remedy) is { } judged) return judged;

        return shares.Count == 0 ? DheRule.NotSeen(subject) : CheckResult.Inconclusive("one public value was seen; the handshake is repeated with --profile deep alone");
    }
}
