using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server signs its key exchange in TLS 1.2 with MD5, SHA-1 or SHA-224 for a client that offers nothing better.</summary>
/// <remarks>RFC 9155 forbids MD5 and SHA-1 there: collisions can be bought, and a forged signature lets an attacker pose as the server.</remarks>
[Check("TLS-0046", Severity.Low, "The key exchange is signed with MD5, SHA-1 or SHA-224 on request", References = ["RFC 9155", "RFC 8446 4.2.3"])]
internal sealed class Sha1Signatures : ICheck<TlsObservation>
{
    private const string Remedy =
        "Raise the library's security level or name the schemes. nginx: ssl_conf_command SignatureAlgorithms ECDSA+SHA256:RSA-PSS+SHA256:RSA+SHA256; Apache: SSLOpenSSLConfCmd "
        + "SignatureAlgorithms with that list; HAProxy: sigalgs with that list on the bind line (2.8 and newer), or @SECLEVEL=2 at the end of ssl-default-bind-ciphers";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        if (EnumerationRule.NotAsked(subject) is { } notAsked) return notAsked;

        var support = SchemeSupport.Of(subject);
        var weak = support.Tls12.Where(scheme => scheme.Hash is HashName.Md5 or HashName.Sha1 or HashName.Sha224).ToList();
        if (weak.Count > 0) return CheckResult.Fail([.. weak.Select(scheme => new Evidence($"{scheme.Name} is used with TLS 1.2", Source(subject, scheme)))], Remedy);
        if (support.Tls12Incomplete is { } gap) return CheckResult.Inconclusive(gap);

        return support.Tls12.IsEmpty
            ? CheckResult.NotApplicable("no key exchange is signed with TLS 1.2")
            : CheckResult.Pass(new Evidence($"all other schemes were refused; used: {string.Join(", ", support.Tls12.Select(scheme => scheme.Name))}", Source(subject, support.Tls12[0])));
    }

    private static string Source(TlsObservation subject, SignatureScheme scheme) =>
        Placed.In(subject.Hellos, "tls/hellos").FirstOrDefault(placed => placed.Item.Outcome is HelloOutcome.ServerHello { Scheme: { } named } && named == scheme)?.Source ?? "tls/handshakes";
}
