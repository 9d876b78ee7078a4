using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server takes a curve over a binary field, one of the secp*k1 family, or parameters of its own making.</summary>
/// <remarks>RFC 8422 took them out: hardly any client uses them, implementations are seldom reviewed, and explicit parameters let a peer choose the mathematics.</remarks>
[Check("TLS-0031", Severity.Low, "Curves that were taken out of TLS are accepted", References = ["RFC 8422 5.1.1", "RFC 9325 4.3"])]
internal sealed class ObsoleteCurves : ICheck<TlsObservation>
{
    private const string Remedy =
        "Name the groups. nginx: ssl_ecdh_curve X25519:prime256v1:secp384r1; Apache: SSLOpenSSLConfCmd Groups X25519:prime256v1:secp384r1; HAProxy: curves X25519:P-256:P-384 on the "
        + "bind line";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var groups = GroupSupport.Of(subject);
        return EnumerationRule.NoGroup(subject, groups.Legacy, groups.LegacyIncomplete, IsObsolete, Remedy);
    }

    private static bool IsObsolete(NamedGroup group) => group.Kind is NamedGroupKind.BinaryCurve or NamedGroupKind.Explicit || group.Id is 0x000F or 0x0012 or 0x0014 or 0x0016;
}
