using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server does not take X25519MLKEM768, the key exchange that withstands quantum computers as far as ML-KEM does.</summary>
/// <remarks>What is recorded today with a classical exchange can be opened once such a computer exists; browsers have offered the hybrid since 2024.</remarks>
[Check("TLS-0032", Severity.Info, "The hybrid key exchange X25519MLKEM768 is not offered", References = ["FIPS 203", "draft-ietf-tls-ecdhe-mlkem"])]
internal sealed class HybridMissing : ICheck<TlsObservation>
{
    private const string Remedy =
        "Use OpenSSL 3.5 or newer, where it is on by default. nginx: ssl_ecdh_curve X25519MLKEM768:X25519:prime256v1:secp384r1; "
        + "Apache: SSLOpenSSLConfCmd Groups X25519MLKEM768:X25519:prime256v1:secp384r1; HAProxy: curves X25519MLKEM768:X25519:P-256:P-384 on the bind line";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge) => VersionRule.Offered(HelloAnswers.Hybrid(subject), Remedy);
}
