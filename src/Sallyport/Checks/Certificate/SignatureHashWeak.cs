using Sallyport.Certificates;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.X509.Algorithms;

namespace Sallyport.Checks.Certificate;

/// <summary>Fails when a certificate on the path, the root apart, is signed with MD5, SHA-1 or another hash whose collisions are in reach.</summary>
/// <remarks>
/// With a collision an innocent certificate becomes one for another host. A root's own signature proves nothing, so its hash does not matter.
/// </remarks>
[Check("CERT-0117", Severity.High, "The certificate is signed with a weak hash", References = ["CA/B Baseline Requirements 7.1.3.2", "RFC 9155"])]
internal sealed class SignatureHashWeak : ICheck<PresentedChain>
{
    private const string Remedy =
        "Have the certificate issued anew with SHA-256 or better; when an intermediate is at fault, install the authority's current one. Own authority: "
        + "openssl ca -md sha256";

    /// <inheritdoc/>
    public CheckResult Judge(PresentedChain subject, KnowledgeBase knowledge)
    {
        if (subject.Path is not { } path) return ChainWords.Unread(subject);

        var anchor = path is PathOutcome.Trusted ? path.Path.Length - 1 : int.MaxValue;
        var signed = Placed.In(path.Path, "tls/certificates").Where(pair => pair.Index < anchor && !pair.Item.IsSelfIssued).ToList();
        if (signed.Count == 0) return CheckResult.NotApplicable("nobody but its own key signed the certificate");

        var worst = signed.MinBy(pair => pair.Item.SignatureAlgorithm.Strength == SignatureStrength.Unknown ? SignatureStrength.Strong : pair.Item.SignatureAlgorithm.Strength)!;
        var algorithm = worst.Item.SignatureAlgorithm;
        var whose = ChainWords.Whose(worst.Item, worst.Index);
        var fact = ChainWords.Fact($"{whose} is signed with {algorithm.Name}");
        return algorithm.Strength switch
        {
            SignatureStrength.Broken or SignatureStrength.Weak => CheckResult.Fail(fact, Remedy, title: $"The signature on {whose} uses {algorithm.Digest.ToString().ToUpperInvariant()}"),
            SignatureStrength.Marginal => CheckResult.Fail(fact, Remedy, Severity.Low),
            _ when signed.Exists(pair => pair.Item.SignatureAlgorithm.Strength == SignatureStrength.Unknown) => CheckResult.Inconclusive("a signature algorithm on the path is not known here"),
            _ => CheckResult.Pass(fact),
        };
    }
}
