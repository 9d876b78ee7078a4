using Sallyport.Certificates;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Wire.X509.Names;

namespace Sallyport.Checks.Certificate;

/// <summary>Fails when the certificate has no DNS name or address in subjectAltName, so that at most its common name tells whose it is.</summary>
/// <remarks>No client of today looks at the common name (RFC 9525 2), so such a certificate fits no host at all.</remarks>
[Check("CERT-0110", Severity.Medium, "The certificate has no alternative names", References = ["RFC 9525 2", "RFC 5280 4.2.1.6"])]
internal sealed class AlternativeNamesMissing : ICheck<PresentedChain>
{
    private const string Remedy =
        "Issue the certificate anew with the host in subjectAltName: certbot and every public authority do so unasked; "
        + "with openssl req add -addext \"subjectAltName=DNS:host.example\" (IP: for an address)";

    /// <inheritdoc/>
    public CheckResult Judge(PresentedChain subject, KnowledgeBase knowledge)
    {
        if (subject.Leaf is not { } leaf) return ChainWords.Unread(subject);

        var names = (leaf.Extensions.SubjectAltName?.All ?? []).Count(name => name.Kind is GeneralNameKind.Dns or GeneralNameKind.IpAddress);
        return names > 0
            ? CheckResult.Pass(ChainWords.Fact($"subjectAltName holds {names} names"))
            : CheckResult.Fail(ChainWords.Fact($"no DNS name and no address in subjectAltName; the common name is {leaf.Subject.CommonName ?? "absent"}"), Remedy);
    }
}
