using Sallyport.Certificates;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Verdicts;
using Sallyport.Wire.X509.Ocsp;

namespace Sallyport.Checks.Certificate;

/// <summary>Fails when the stapled OCSP response says that the server's certificate is revoked.</summary>
/// <remarks>An authority revokes when the key is lost or the holder is not who it seemed. Judged from what the server staples; CERT-0123 asks the authority.</remarks>
[Check("CERT-0152", Severity.Critical, "The certificate is revoked", References = ["RFC 6960", "RFC 5280 5.3.1"], FailureMeans = Verdict.Untrusted)]
internal sealed class Revoked : ICheck<PresentedChain>
{
    private const string Remedy =
        "Make a new key, have a certificate issued for it, install both and reload: certbot certonly --force-renewal makes both. "
        + "Ask the authority why it revoked";

    /// <inheritdoc/>
    public CheckResult Judge(PresentedChain subject, KnowledgeBase knowledge) => StapledResponse.Of(subject) switch
    {
        null when subject.Leaf is null => ChainWords.Unread(subject),
        null => CheckResult.NotApplicable("no OCSP response was stapled"),
        { Answer: null } unusable => CheckResult.Inconclusive($"the stapled OCSP response tells nothing: {unusable.Problem}"),
        { Answer.Status: OcspCertificateStatus.Unknown } => CheckResult.Inconclusive("the responder does not know the certificate"),
        { Answer: { Status: OcspCertificateStatus.Revoked } revoked } => CheckResult.Fail(ChainWords.Fact(Words(revoked)), Remedy),
        { Answer: var good } => CheckResult.Pass(ChainWords.Fact($"not revoked as of {good.ThisUpdate:O}")),
    };

    private static string Words(SingleOcspResponse answer) => $"the stapled OCSP response says revoked since {answer.RevokedAt:O}, {RevocationWords.Reason(answer.RevocationReason)}";
}
