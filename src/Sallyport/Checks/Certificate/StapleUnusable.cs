using Sallyport.Certificates;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Wire.X509.Ocsp;

namespace Sallyport.Checks.Certificate;

/// <summary>Fails when the stapled OCSP response is stale, forged, about another certificate or no answer at all.</summary>
/// <remarks>
/// Some clients refuse such a connection, the others ask the responder themselves or go without. Not to staple is no fault: many certificates name no
/// responder.
/// </remarks>
[Check("CERT-0124", Severity.Medium, "The stapled OCSP response cannot be used", References = ["RFC 6066 8", "RFC 6960 4.2.2.1"])]
internal sealed class StapleUnusable : ICheck<PresentedChain>
{
    private const string Remedy =
        "Let the server fetch a new response: give it a way to the responder. nginx: resolver and ssl_trusted_certificate beside ssl_stapling on; Apache: "
        + "SSLStaplingCache and a proxy that lets it out; HAProxy: ocsp-update on in the crt-list (2.8 and newer). Then reload";

    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public CheckResult Judge(PresentedChain subject, KnowledgeBase knowledge) => StapledResponse.Of(subject) switch
    {
        null when subject.Leaf is null => ChainWords.Unread(subject),
        null => CheckResult.NotApplicable("no OCSP response was stapled"),
        { Answer: null } unusable => Fail(unusable.Problem!),
        { Answer.Status: OcspCertificateStatus.Unknown } => Fail("the responder does not know the certificate"),
        { Answer: var answer } when answer.NextUpdate < subject.Seen.SeenAt => Fail($"it was good until {answer.NextUpdate:O}, seen at {subject.Seen.SeenAt:O}", "The stapled OCSP response is stale"),
        { Answer: var answer } when answer.ThisUpdate > subject.Seen.SeenAt + ClockTolerance => Fail($"it is good from {answer.ThisUpdate:O}, seen at {subject.Seen.SeenAt:O}"),
        { Answer: var answer } => CheckResult.Pass(ChainWords.Fact($"it is good from {answer.ThisUpdate:O} to {answer.NextUpdate:O}")),
    };

    private static CheckResult Fail(string fact, string? title = null) => CheckResult.Fail(ChainWords.Fact(fact), Remedy, title: title);
}
