using Sallyport.Certificates;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Wire.X509.Extensions;

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

    /// <summary>OBJECT IDENTIFIER 1.3.6.1.4.1.11129.2.4.5: the timestamps inside an OCSP response.</summary>
    private static ReadOnlySpan<byte> InOcsp => [0x06, 0x0A, 0x2B, 0x06, 0x01, 0x04, 0x01, 0xD6, 0x79, 0x02, 0x04, 0x05];

    /// <inheritdoc/>
    public CheckResult Judge(PresentedChain subject, KnowledgeBase knowledge)
    {
        if (subject.Leaf is not { } leaf) return ChainWords.Unread(subject);

        var count = leaf.Extensions.Timestamps.Length + InHandshake(subject);
        if (count > 0) return CheckResult.Pass(ChainWords.Fact($"{count} signed certificate timestamps came along; their signatures are not verified"));
        if (subject.Path is not PathOutcome.Trusted)
            return CheckResult.NotApplicable("only publicly trusted certificates are logged, and this one is not trusted here");
        if (subject.EndsInNamedAnchor) return CheckResult.NotApplicable("only publicly trusted certificates are logged, and this authority was named for this run");
        if (subject.Seen.StapledOcsp?.AsSpan().IndexOf(InOcsp) >= 0)
            return CheckResult.Inconclusive("the stapled OCSP response holds timestamps, which are not read");
        if (subject.Seen.Handshakes.IsEmpty) return ChainWords.MetInHellos;

        return CheckResult.Fail(ChainWords.Fact("none in the certificate, in the handshake or in a stapled OCSP response"), Remedy);
    }

    private static int InHandshake(PresentedChain subject)
    {
        if (subject.Seen.SctList is not { } list) return 0;

        var read = SignedCertificateTimestampList.Read(list.AsMemory());
        return read.IsOk ? read.Value.Length : 0;
    }
}
