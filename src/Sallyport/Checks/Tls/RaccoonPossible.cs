using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server uses one DHE key for more than one connection up to TLS 1.2, which the Raccoon attack needs. Inferred: no time is measured.</summary>
/// <remarks>Those versions strip leading zeros from the shared secret, and hashing the rest takes measurably less time: with a key that stays, the secret of a recorded connection can be found.</remarks>
[Check("VULN-0097", Severity.Medium, "Raccoon is possible: a DHE key is used again (inferred)", References = ["CVE-2020-1968", "CVE-2020-5929"], Vulnerability = "raccoon")]
internal sealed class RaccoonPossible : ICheck<TlsObservation>
{
    private const string Remedy =
        "Leave DHE to ECDHE: nginx: ssl_ciphers ECDHE+AESGCM:ECDHE+CHACHA20; Apache: SSLCipherSuite with that list; HAProxy: ssl-default-bind-ciphers with it. Or update the TLS library to one that makes a "
        + "new key for each connection: OpenSSL 1.1.0 and newer";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var shares = ServerShare.OfDhe(subject).ToList();
        if (ShareRule.Judge(shares, Remedy) is { } judged) return judged;

        return shares.Count == 0 ? DheRule.NotSeen(subject) : CheckResult.Inconclusive("one public value of DHE was seen; the handshake is repeated with --profile deep alone");
    }
}
