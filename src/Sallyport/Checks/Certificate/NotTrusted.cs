using Sallyport.Certificates;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Verdicts;

namespace Sallyport.Checks.Certificate;

/// <summary>Fails when the chain does not lead to an authority that this machine trusts: self-signed, unknown, forged, or not allowed what it does.</summary>
/// <remarks>
/// Then anyone could have made the certificate. A missing intermediate is CERT-0107, the dates of the server's own certificate are CERT-0111; what cannot be verified
/// here stays open.
/// </remarks>
[Check("CERT-0113", Severity.Critical, "The certificate is not trusted", References = ["RFC 5280 6"], FailureMeans = Verdict.Untrusted, Essential = true)]
internal sealed class NotTrusted : ICheck<PresentedChain>
{
    private const string Replace =
        "Install a certificate from an authority that clients trust, e.g. with certbot; "
        + "for a private authority, add its root to the trust store of every client (and pass it here with --ca)";
    private const string Reissue = "Have the certificate issued anew by an authority that clients trust, and install the chain that comes with it";

    /// <inheritdoc/>
    public CheckResult Judge(PresentedChain subject, KnowledgeBase knowledge) => subject.Path switch
    {
        null => ChainWords.Unread(subject),
        _ when subject.Seen.TrustStore is null => CheckResult.Inconclusive("no trust store could be read"),
        PathOutcome.Trusted => CheckResult.Pass(Fact(subject)),
        PathOutcome.MissingIntermediate { MayBeUnknownRoot: false } => CheckResult.NotApplicable("the chain is incomplete, so it leads nowhere yet"),
        PathOutcome.OutsideValidity { Index: 0 } => CheckResult.NotApplicable("the path reaches a trusted root; only the certificate's own dates are wrong"),
        PathOutcome.CannotVerify or PathOutcome.WorkLimitReached => CheckResult.Inconclusive(PathWords.Of(subject.Path)),
        var broken => CheckResult.Fail(Fact(subject), Remedy(broken), title: Title(broken)),
    };

    private static Evidence Fact(PresentedChain subject) => ChainWords.Fact($"{PathWords.Of(subject.Path)} (trust store: {subject.Seen.TrustStore})");

    private static string Title(PathOutcome outcome) => outcome switch
    {
        PathOutcome.SelfSigned => "The certificate is signed by its own key",
        PathOutcome.UnknownAuthority unknown => $"The authority {ChainWords.Short(unknown.Path[^1].Subject)} is not trusted here",
        PathOutcome.MissingIntermediate missing => $"The authority {ChainWords.Short(missing.Issuer)} is not trusted here",
        PathOutcome.OutsideValidity outside => $"The certificate of the authority {Name(outside, outside.Index)} {(outside.IsExpired ? "has expired" : "is not valid yet")}",
        PathOutcome.BadSignature bad => $"The signature on the certificate of {Name(bad, bad.Index)} is wrong",
        PathOutcome.ConstraintViolated violated => $"The certificate of {Name(violated, violated.Index)} is not allowed what it does: {violated.Detail}",
        _ => "The certificate is not trusted",
    };

    private static string Remedy(PathOutcome outcome) => outcome switch
    {
        PathOutcome.SelfSigned or PathOutcome.UnknownAuthority or PathOutcome.MissingIntermediate => Replace,
        PathOutcome.OutsideValidity => "Install the authority's current intermediate, or have the certificate issued anew: certbot renew --force-renewal, then reload the server",
        PathOutcome.BadSignature => "Install the certificate and chain again from what the authority delivered; when that has the same fault, somebody changed it: find out who answers",
        _ => Reissue,
    };

    private static string Name(PathOutcome outcome, int index) => ChainWords.Short(outcome.Path[index].Subject);
}
