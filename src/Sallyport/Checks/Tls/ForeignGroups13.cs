using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server takes a group in TLS 1.3 that belongs to older versions.</summary>
/// <remarks>TLS 1.3 left out curves that are weak or hard to compute without leaks, and RFC 8446 forbids to negotiate them.</remarks>
[Check("TLS-0028", Severity.Low, "TLS 1.3 is spoken with groups that it does not define", References = ["RFC 8446 4.2.7", "RFC 8734"])]
internal sealed class ForeignGroups13 : ICheck<TlsObservation>
{
    private const string Remedy =
        "Name the groups. nginx: ssl_ecdh_curve X25519:prime256v1:secp384r1; Apache: SSLOpenSSLConfCmd Groups X25519:prime256v1:secp384r1; HAProxy: curves X25519:P-256:P-384 on the "
        + "bind line";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var groups = GroupSupport.Of(subject);
        return EnumerationRule.NoGroup(subject, groups.Tls13, groups.Tls13Incomplete, IsForeign, Remedy);
    }

    /// <summary>The registry keeps the numbers up to 0x001C for older versions, but for the NIST curves from P-256 on.</summary>
    private static bool IsForeign(NamedGroup group) => group.Id is (>= 0x0001 and <= 0x0016) or (>= 0x001A and <= 0x001C);
}
