using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server takes a hybrid with the draft of Kyber, or ML-KEM with no classical curve beside it.</summary>
/// <remarks>The drafts were replaced by FIPS 203 and are no longer maintained; ML-KEM alone rests on one young assumption, where a hybrid holds while either part does.</remarks>
[Check("TLS-0034", Severity.Low, "Kyber drafts or ML-KEM without a curve are accepted", References = ["FIPS 203", "draft-ietf-tls-ecdhe-mlkem"])]
internal sealed class DraftHybrids : ICheck<TlsObservation>
{
    private const string Remedy =
        "Update the TLS library and name the groups: nginx: ssl_ecdh_curve X25519MLKEM768:X25519:prime256v1; Apache: SSLOpenSSLConfCmd Groups X25519MLKEM768:X25519:prime256v1; HAProxy: "
        + "curves X25519MLKEM768:X25519:P-256 on the bind line";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var groups = GroupSupport.Of(subject);
        return EnumerationRule.NoGroup(subject, groups.Tls13, groups.Tls13Incomplete, group => group.Kind == NamedGroupKind.MlKem || group.Id is 0x6399 or 0x639A, Remedy);
    }
}
