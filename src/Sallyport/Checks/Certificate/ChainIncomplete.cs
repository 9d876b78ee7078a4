using Sallyport.Certificates;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Verdicts;

namespace Sallyport.Checks.Certificate;

/// <summary>Fails when a certificate between the server's and a trusted root is missing from what the server sends.</summary>
/// <remarks>
/// Browsers that met the missing one elsewhere, or fetch it, connect; programs, phones and other servers do not, so the fault hides from whoever set it up.
/// Nothing is fetched here: a server owes its whole chain but the root (RFC 8446 4.4.2).
/// </remarks>
[Check("CERT-0107", Severity.Critical, "The chain of certificates is incomplete",
    References = ["RFC 8446 4.4.2", "RFC 5246 7.4.2"], FailureMeans = Verdict.Untrusted, Essential = true)]
internal sealed class ChainIncomplete : ICheck<PresentedChain>
{
    private const string Install =
        "put it behind the server's own in the chain file and reload. nginx: ssl_certificate fullchain.pem; Apache: SSLCertificateFile fullchain.pem; "
        + "HAProxy: the crt file holds key, certificate and intermediates";

    /// <inheritdoc/>
    public CheckResult Judge(PresentedChain subject, KnowledgeBase knowledge) => subject.Path switch
    {
        null => ChainWords.Unread(subject),
        _ when subject.Seen.TrustStore is null => CheckResult.Inconclusive("no trust store could be read, so what would complete the chain is unknown"),
        PathOutcome.MissingIntermediate { MayBeUnknownRoot: true } => CheckResult.NotApplicable("what is not sent may be a root, which servers need not send"),
        PathOutcome.MissingIntermediate missing => Fail(missing),
        PathOutcome.CannotVerify or PathOutcome.WorkLimitReached => CheckResult.Inconclusive(PathWords.Of(subject.Path)),
        var complete => CheckResult.Pass(ChainWords.Fact($"{subject.Certificates.Length} sent, {complete.Path.Length} on the path")),
    };

    private static CheckResult Fail(PathOutcome.MissingIntermediate missing)
    {
        var issuer = ChainWords.Short(missing.Issuer);
        var from = missing.CaIssuersUrls is [var url, ..]
            ? $"Fetch the certificate of {issuer} from {url} (DER; openssl x509 -inform der turns it into PEM)"
            : $"Get the certificate of {issuer} from that authority";
        var evidence = ChainWords.Fact(
            $"{ChainWords.Short(missing.Path[^1].Subject)} was issued by {missing.Issuer}, whose certificate is neither sent nor in the trust store");
        return CheckResult.Fail(evidence, $"{from}, {Install}", title: $"The certificate of the issuer {issuer} is not sent");
    }
}
