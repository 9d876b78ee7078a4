using Sallyport.Certificates;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Wire.X509.Keys;

namespace Sallyport.Checks.Certificate;

/// <summary>Fails when the certificate's key is too short, or of a kind that no client takes any more.</summary>
/// <remarks>RSA below 2048 bits has been forbidden to public authorities since 2014; 1024 bits are in reach of states, 768 of patient others.</remarks>
[Check("CERT-0116", Severity.High, "The certificate's key is too short",
    References = ["CA/B Baseline Requirements 6.1.5", "NIST SP 800-57 part 1"], Essential = true)]
internal sealed class KeyTooWeak : ICheck<PresentedChain>
{
    private const string Remedy =
        "Make a new key and have the certificate issued for it: openssl ecparam -genkey -name prime256v1, or openssl genrsa 2048; with certbot: "
        + "certbot renew --key-type ecdsa --force-renewal";

    /// <inheritdoc/>
    public CheckResult Judge(PresentedChain subject, KnowledgeBase knowledge)
    {
        if (subject.Leaf?.PublicKey is not { } key) return ChainWords.Unread(subject);

        var fact = ChainWords.Fact($"the key is {key}");
        return key.Kind switch
        {
            PublicKeyKind.Rsa or PublicKeyKind.Ec when key.Bits == 0 => CheckResult.Inconclusive($"the size of the key {key} is unknown"),
            PublicKeyKind.Rsa when key.Bits < 1024 => CheckResult.Fail(fact, Remedy, Severity.Critical),
            PublicKeyKind.Rsa when key.Bits < 2048 => CheckResult.Fail(fact, Remedy),
            PublicKeyKind.Ec when key.Bits < 224 => CheckResult.Fail(fact, Remedy),
            PublicKeyKind.Dsa => CheckResult.Fail(fact, Remedy, title: "The certificate's key is DSA, which no client takes any more"),
            PublicKeyKind.Unknown or PublicKeyKind.X25519 or PublicKeyKind.X448 => CheckResult.Inconclusive($"the strength of a key {key} is not known here"),
            _ => CheckResult.Pass(fact),
        };
    }
}
