using System.Collections.Immutable;
using System.Security.Cryptography;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Knowledge.Policies;
using Sallyport.Services;

namespace Sallyport.Checks.Service;

/// <summary>Fails when the host shows a certificate that the policy does not expect: another issuer, or none of the named digests.</summary>
/// <remarks>A valid certificate of an unexpected authority is what interception, a forgotten load balancer and a mistaken renewal have in common.</remarks>
[Check("SERVICE-0161", Severity.High, "The certificate is not one that the policy expects", References = ["NIST SP 800-53 SC-17"])]
internal sealed class UnexpectedCertificate : ICheck<ServiceIdentity>
{
    private const string Remedy =
        "Compare the certificate with the one that was issued for this host; if somebody else stands between, find out who; if it was renewed, take its issuer or digest into the policy file";

    /// <inheritdoc/>
    public CheckResult Judge(ServiceIdentity subject, KnowledgeBase knowledge) => PolicyRule.With(subject, knowledge.Policy, entries =>
    {
        var demanding = entries.Where(entry => !entry.Issuers.IsEmpty || !entry.Certificates.IsEmpty).ToList();
        if (demanding.Count == 0) return CheckResult.NotApplicable("the policy demands no certificate");
        if (subject.Endpoint.Tls is not { } tls) return CheckResult.NotApplicable("no TLS answers");

        var leaves = tls.Certificates.Where(seen => seen.ForHost && !seen.Chain.IsEmpty).Select(seen => seen.Chain[0]).ToList();
        if (leaves.Count == 0) return CheckResult.Inconclusive("no certificate for the host was seen");

        var foreign = leaves.FindAll(leaf => !demanding.Exists(entry => Expects(entry, leaf)));
        var expected = PolicyRule.Expected(knowledge.Policy!, demanding, Words);
        return foreign.Count > 0 ? CheckResult.Fail([.. foreign.Select(Shown), expected], Remedy) : CheckResult.Pass([.. leaves.Select(Shown), expected]);
    });

    private static bool Expects(PolicyEntry entry, ImmutableArray<byte> leaf) =>
        (entry.Certificates.IsEmpty || entry.Certificates.Contains(Digest(leaf)))
        && (entry.Issuers.IsEmpty || (Wire.X509.Certificate.Read(leaf.AsMemory()) is { IsOk: true, Value: var read } && entry.Issuers.Any(issuer => read.Issuer.ToString().Contains(issuer, StringComparison.OrdinalIgnoreCase))));

    private static Evidence Shown(ImmutableArray<byte> leaf) =>
        new($"the certificate {Digest(leaf)} of the issuer {(Wire.X509.Certificate.Read(leaf.AsMemory()) is { IsOk: true, Value: var read } ? read.Issuer.ToString() : "(unreadable)")} is shown", "tls/certificates");

    private static string Digest(ImmutableArray<byte> leaf) => Convert.ToHexStringLower(SHA256.HashData(leaf.AsSpan()));

    private static string Words(PolicyEntry entry) => string.Join(" and ", new[]
    {
        entry.Issuers.IsEmpty ? null : $"an issuer with '{string.Join("' or '", entry.Issuers)}'",
        entry.Certificates.IsEmpty ? null : $"one of {entry.Certificates.Length} digests",
    }.OfType<string>());
}
