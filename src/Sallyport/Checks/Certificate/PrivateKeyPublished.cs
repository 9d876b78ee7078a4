using System.Collections.Immutable;
using Sallyport.Certificates;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Verdicts;

namespace Sallyport.Checks.Certificate;

/// <summary>Fails when the private half of a presented key is published: a sample that software ships, a test key, an example of a specification.</summary>
/// <remarks>
/// Whoever fetches it can be this server to every client that trusts the certificate, and read recordings of connections without forward secrecy. With an authority's key anybody
/// can issue certificates. The list of keys is short against all that was ever published, so a pass says only that the key is none of those.
/// </remarks>
[Check("CERT-0119", Severity.Critical, "The private key is published", References = ["RFC 9500 1", "CWE-321"], FailureMeans = Verdict.Insecure)]
internal sealed class PrivateKeyPublished : ICheck<PresentedChain>
{
    private const string Remedy =
        "Make a new key on the server (openssl ecparam -name prime256v1 -genkey -noout -out server.key), have a certificate issued for it, and have the old one revoked for key compromise. "
        + "Name the new files: nginx: ssl_certificate and ssl_certificate_key; Apache: SSLCertificateFile and SSLCertificateKeyFile; HAProxy: crt on the bind line. Then reload";

    /// <inheritdoc/>
    public CheckResult Judge(PresentedChain subject, KnowledgeBase knowledge)
    {
        if (subject.Leaf is null) return ChainWords.Unread(subject);

        var known = subject.Certificates.Select((one, index) => Fact(one, index, knowledge)).OfType<Evidence>().ToImmutableArray();
        return known.IsEmpty
            ? CheckResult.Pass(ChainWords.Fact($"no presented key is among {knowledge.KnownKeys.Count} whose private half is published"))
            : CheckResult.Fail(known, Remedy);
    }

    private static Evidence? Fact(Wire.X509.Certificate certificate, int index, KnowledgeBase knowledge) =>
        knowledge.KnownKeys.Find(certificate.PublicKey.Encoded.Span) is { } place
            ? ChainWords.Fact($"the private key of {ChainWords.Whose(certificate, index)} is published: {place}")
            : null;
}
