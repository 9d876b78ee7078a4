using Sallyport.Certificates;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Verdicts;

namespace Sallyport.Checks.Certificate;

/// <summary>Fails when the issuer's responder or revocation list says that the server's certificate is revoked.</summary>
/// <remarks>
/// The first OCSP responder and the first CRL that the certificate names are asked, over plain HTTP and no further inwards than the server itself stands; answers
/// count when the issuer signed them and they are of now. Clients differ: many look at no answer but that of their vendor's own list, so a server can be revoked
/// and still be reached by some.
/// </remarks>
[Check("CERT-0123", Severity.Critical, "The issuer says that the certificate is revoked", References = ["RFC 6960", "RFC 5280 5", "RFC 5280 6.3"], FailureMeans = Verdict.Untrusted)]
internal sealed class RevokedByAuthority : ICheck<PresentedChain>
{
    private const string Remedy =
        "Make a new key, have a certificate issued for it, install both and reload: certbot certonly --force-renewal makes both. nginx: ssl_certificate; Apache: "
        + "SSLCertificateFile; HAProxy: crt. Ask the authority why it revoked";

    /// <inheritdoc/>
    public CheckResult Judge(PresentedChain subject, KnowledgeBase knowledge)
    {
        if (subject.Leaf is not { } leaf) return ChainWords.Unread(subject);
        if (leaf.Extensions is { AuthorityInformationAccess: null or { OcspUrls.IsEmpty: true }, CrlUrls.IsEmpty: true })
            return CheckResult.NotApplicable("the certificate names neither a responder nor a list");
        if (subject.Seen.RevocationNotAsked is { } reason) return CheckResult.NotApplicable(reason);

        return Sum([.. subject.Seen.Revocation.Select(fetch => RevocationAnswer.Of(fetch, subject, leaf))]);
    }

    private static CheckResult Sum(IReadOnlyList<RevocationAnswer> answers)
    {
        if (answers.FirstOrDefault(answer => answer.Revoked == true) is { } revoked) return CheckResult.Fail(Fact(revoked), Remedy);
        if (answers.FirstOrDefault(answer => answer.Revoked == false) is { } good) return CheckResult.Pass(Fact(good));

        return CheckResult.Inconclusive(answers.Count == 0 ? "the authority was not asked: the certificate's issuer is not at hand, or this run is from before that was done" : string.Join("; ", answers.Select(answer => answer.Words)));
    }

    private static Evidence Fact(RevocationAnswer answer) => new(answer.Words, "tls/certificates/revocation");
}
