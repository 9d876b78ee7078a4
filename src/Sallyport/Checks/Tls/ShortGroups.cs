using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server takes a curve up to TLS 1.2 whose strength is below 112 bits.</summary>
/// <remarks>A discrete logarithm on a curve of 160 bits is within reach of a large budget, and it opens every connection recorded with that key.</remarks>
[Check("TLS-0029", Severity.Medium, "Curves below 112 bits of strength are accepted", References = ["RFC 8422 5.1.1", "SP 800-57 5.6.1"])]
internal sealed class ShortGroups : ICheck<TlsObservation>
{
    private const string Remedy =
        "Name the groups. nginx: ssl_ecdh_curve X25519:prime256v1:secp384r1; Apache: SSLOpenSSLConfCmd Groups X25519:prime256v1:secp384r1; HAProxy: curves X25519:P-256:P-384 on the "
        + "bind line";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var groups = GroupSupport.Of(subject);
        return EnumerationRule.NoGroup(subject, groups.Legacy, groups.LegacyIncomplete, group => group.StrengthBits is > 0 and < 112, Remedy);
    }
}
