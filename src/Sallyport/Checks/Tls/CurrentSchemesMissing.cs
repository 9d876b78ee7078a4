using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server signs its key exchange in TLS 1.2 with no scheme that clients of today take: SHA-2 of 256 bits or more, or EdDSA.</summary>
/// <remarks>Browsers and the security levels of current libraries no longer offer SHA-1, so they find no signature in common and cannot connect.</remarks>
[Check("TLS-0044", Severity.Medium, "No signature scheme of today is used with TLS 1.2", References = ["RFC 9155", "RFC 5246 7.4.1.4.1"])]
internal sealed class CurrentSchemesMissing : ICheck<TlsObservation>
{
    private const string Remedy =
        "Update the TLS library or name the schemes. nginx: ssl_conf_command SignatureAlgorithms ECDSA+SHA256:RSA-PSS+SHA256:RSA+SHA256; Apache: SSLOpenSSLConfCmd SignatureAlgorithms with that list; HAProxy: "
        + "sigalgs with that list on the bind line (2.8 and newer); replace a DSA key by ECDSA or RSA";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        if (EnumerationRule.NotAsked(subject) is { } notAsked) return notAsked;

        var support = SchemeSupport.Of(subject);
        var used = new Evidence($"used with TLS 1.2: {string.Join(", ", support.Tls12.Select(scheme => scheme.Name))}", "tls/hellos");
        if (support.Tls12.Any(SchemeRules.IsCurrent)) return CheckResult.Pass(used);
        if (support.Tls12Incomplete is { } gap) return CheckResult.Inconclusive(gap);

        return support.Tls12.IsEmpty ? CheckResult.NotApplicable("no key exchange is signed with TLS 1.2") : CheckResult.Fail(used, Remedy);
    }
}
