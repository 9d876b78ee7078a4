using Sallyport.Certificates;
using Sallyport.Findings;
using Sallyport.Knowledge;

namespace Sallyport.Checks.Certificate;

/// <summary>Fails when the certificate promises a stapled OCSP response (must-staple) and none came with it.</summary>
/// <remarks>A client that honours the promise refuses the connection, so users of such clients cannot reach the server.</remarks>
[Check("CERT-0125", Severity.High, "The certificate promises a stapled OCSP response, and none is stapled", References = ["RFC 7633"])]
internal sealed class MustStapleIgnored : ICheck<PresentedChain>
{
    private const string Remedy =
        "Turn stapling on. nginx: ssl_stapling on with ssl_trusted_certificate and resolver; Apache: SSLUseStapling on with SSLStaplingCache; HAProxy: "
        + "ocsp-update on in the crt-list (2.8 and newer). Or have the certificate issued without must-staple";

    /// <inheritdoc/>
    public CheckResult Judge(PresentedChain subject, KnowledgeBase knowledge)
    {
        if (subject.Leaf is not { } leaf) return ChainWords.Unread(subject);
        if (leaf.Extensions.TlsFeature is not { MustStaple: true }) return CheckResult.NotApplicable("the certificate does not promise stapling");
        if (subject.Seen is { StapledOcsp: null, Handshakes.IsEmpty: true }) return ChainWords.MetInHellos;

        return subject.Seen.StapledOcsp is { } stapled
            ? CheckResult.Pass(ChainWords.Fact($"{stapled.Length} bytes of OCSP response are stapled"))
            : CheckResult.Fail(ChainWords.Fact("TLS feature holds status_request, and no response was stapled"), Remedy);
    }
}
