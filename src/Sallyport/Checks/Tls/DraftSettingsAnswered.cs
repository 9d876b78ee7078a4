using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails, for information, when the server answers application settings (ALPS) under the number of the first drafts, 17513.</summary>
/// <remarks>
/// Browsers have moved to another number, so the answer serves nobody. Whether delegated credentials (RFC 9345) and raw public keys (RFC 7250) are answered is told
/// along with it; neither is a fault. Asked in TLS 1.3, with --profile deep alone.
/// </remarks>
[Check("TLS-0068", Severity.Info, "Application settings are answered under their first number", References = ["draft-vvv-tls-alps", "RFC 9345", "RFC 7250"])]
internal sealed class DraftSettingsAnswered : ICheck<TlsObservation>
{
    private const string Remedy =
        "Nothing urgent: update the TLS library (BoringSSL and what is built with it) to one that knows the number 17613, or leave application settings off. nginx, Apache and HAProxy with OpenSSL do not answer them at all";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        if (ResumptionRule.Feature(subject, HandshakePurpose.FurtherExtensions) is not { } asked) return CheckResult.NotApplicable("asked in TLS 1.3 with --profile deep alone");
        if (asked.Item.Extensions.Contains(ExtensionType.ApplicationSettingsOld)) return CheckResult.Fail(new Evidence("application_settings (17513) is answered", asked.Source), Remedy);
        if (!asked.Item.IsComplete && asked.Item.Certificates.IsEmpty) return CheckResult.Inconclusive($"the handshake that asked was {asked.Item.End.Words}");

        var credential = asked.Item.CertificateExtensions.Contains(ExtensionType.DelegatedCredential);
        var raw = asked.Item.Extensions.Contains(ExtensionType.ServerCertificateType);
        return CheckResult.Pass(new Evidence($"application settings are not answered; a delegated credential {(credential ? "is" : "is not")} given; raw public keys {(raw ? "are" : "are not")} known", asked.Source));
    }
}
