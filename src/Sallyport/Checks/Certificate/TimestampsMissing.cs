using Sallyport.Certificates;
using Sallyport.Certificates.Transparency;
using Sallyport.Findings;
using Sallyport.Knowledge;

namespace Sallyport.Checks.Certificate;

/// <summary>Fails when a trusted certificate comes without any signed certificate timestamp, in itself or in the handshake.</summary>
/// <remarks>
/// Chrome, Safari and Firefox refuse a public certificate that no log has promised to publish. An authority that an administrator added to the system's trust
/// store is exempt and cannot be told apart from a public one here.
/// </remarks>
[Check("CERT-0126", Severity.Low, "No signed certificate timestamp is presented", References = ["RFC 6962 3.3", "RFC 9162"])]
internal sealed class TimestampsMissing : ICheck<PresentedChain>
{
    private const string Remedy =
        "Have the certificate issued by an authority that logs what it issues, as all public ones do unasked. Nothing to do when the authority is your own";

    /// <inheritdoc/>
    public CheckResult Judge(PresentedChain subject, KnowledgeBase knowledge)
    {
        if (subject.Leaf is not { } leaf) return ChainWords.Unread(subject);

        var count = PresentedTimestamp.Of(subject, leaf).Length;
        if (count > 0) return CheckResult.Pass(ChainWords.Fact($"{count} signed certificate timestamps came along"));
        if (subject.Path is not PathOutcome.Trusted)
            return CheckResult.NotApplicable("only publicly trusted certificates are logged, and this one is not trusted here");
        if (subject.EndsInNamedAnchor) return CheckResult.NotApplicable("only publicly trusted certificates are logged, and this authority was named for this run");
        if (subject.Seen.Handshakes.IsEmpty) return ChainWords.MetInHellos;

        return CheckResult.Fail(ChainWords.Fact("none in the certificate, in the handshake or in a stapled OCSP response"), Remedy);
    }
}
