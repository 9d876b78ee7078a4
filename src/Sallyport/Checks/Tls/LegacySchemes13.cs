using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server signs TLS 1.3 with a scheme that RFC 8446 forbids there: PKCS #1 v1.5, SHA-1, SHA-224, MD5 or DSA.</summary>
/// <remarks>TLS 1.3 left them out because forgeries are known or their proofs are weak; asked for by handshakes that offer nothing else.</remarks>
[Check("TLS-0045", Severity.Medium, "TLS 1.3 is signed with a scheme of older versions", References = ["RFC 8446 4.2.3", "RFC 8446 4.4.3"])]
internal sealed class LegacySchemes13 : ICheck<TlsObservation>
{
    private const string Remedy =
        "Update the TLS library. nginx: ssl_conf_command SignatureAlgorithms ECDSA+SHA256:RSA-PSS+SHA256; Apache: SSLOpenSSLConfCmd SignatureAlgorithms with that list; HAProxy: sigalgs with that list on the "
        + "bind line (2.8 and newer)";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        var signed = Placed.In(subject.Handshakes, "tls/handshakes").Where(placed => placed.Item.Version == ProtocolVersion.Tls13 && placed.Item.SignatureScheme is not null).ToList();
        if (signed.Find(placed => SchemeRules.IsForbidden13(placed.Item.SignatureScheme!.Value)) is { } legacy)
            return CheckResult.Fail(new Evidence($"{legacy.Item.SignatureScheme!.Value.Name} is used with TLS 1.3", legacy.Source), Remedy);
        if (subject.Versions.Tls13 is Answer.No) return CheckResult.NotApplicable("TLS 1.3 is not spoken");
        if (EnumerationRule.NotAsked(subject) is { } notAsked) return notAsked;

        return Refused(subject, signed);
    }

    private static CheckResult Refused(TlsObservation subject, List<Placed<HandshakeObservation>> signed)
    {
        var set = Schemes13Reading.Of(subject);
        if (!Candidates.Schemes.Where(SchemeRules.IsForbidden13).All(scheme => set.Settled.Contains(scheme.Id))) return CheckResult.Inconclusive(set.Incomplete ?? "such schemes were neither used nor refused");

        var used = string.Join(", ", signed.Select(placed => placed.Item.SignatureScheme!.Value.Name).Distinct(StringComparer.Ordinal));
        return CheckResult.Pass(new Evidence($"they were refused; used{(set.Incomplete is null ? string.Empty : ", as far as seen")}: {used}", signed.Count > 0 ? signed[0].Source : "tls/handshakes"));
    }
}
