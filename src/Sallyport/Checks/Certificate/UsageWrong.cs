using Sallyport.Certificates;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Wire.X509.Extensions;
using Sallyport.Wire.X509.Keys;

namespace Sallyport.Checks.Certificate;

/// <summary>Fails when the certificate says that it is not meant for a TLS server: its purposes, its key's usage, or its being an authority.</summary>
/// <remarks>Clients differ in what they check, so such a certificate works here and fails there.</remarks>
[Check("CERT-0120", Severity.Medium, "The certificate is not made for a TLS server",
    References = ["RFC 5280 4.2.1.3", "RFC 5280 4.2.1.12", "CA/B Baseline Requirements 7.1.2.7"])]
internal sealed class UsageWrong : ICheck<PresentedChain>
{
    private const string Remedy =
        "Have the certificate issued anew as a server's: extendedKeyUsage = serverAuth, keyUsage = digitalSignature (with RSA keyEncipherment too), "
        + "basicConstraints = CA:FALSE; openssl req takes each with -addext";

    /// <inheritdoc/>
    public CheckResult Judge(PresentedChain subject, KnowledgeBase knowledge)
    {
        if (subject.Leaf is not { } leaf) return ChainWords.Unread(subject);

        var extensions = leaf.Extensions;
        if (extensions.ExtendedKeyUsage is { } purposes && !purposes.Allows(ExtendedKeyUsage.ServerAuth))
            return Fail($"extKeyUsage is {string.Join(", ", purposes.Purposes.Select(ExtendedKeyUsage.NameOf))}", "The certificate's purposes do not include TLS servers", Severity.High);
        if (extensions.KeyUsage is { } usage && !usage.HasFlag(KeyUsages.DigitalSignature)) return CannotSign(usage, leaf.PublicKey.Kind);
        if (extensions.BasicConstraints is { IsAuthority: true })
            return Fail("basicConstraints says CA:TRUE", "The server's certificate is an authority's", Severity.Low);

        return CheckResult.Pass(ChainWords.Fact($"extKeyUsage {(extensions.ExtendedKeyUsage is null ? "is absent and restricts nothing" : "holds serverAuth")}"));
    }

    private static CheckResult CannotSign(KeyUsages usage, PublicKeyKind kind) => kind == PublicKeyKind.Rsa && usage.HasFlag(KeyUsages.KeyEncipherment)
        ? Fail($"keyUsage is {usage}", "The certificate's key may not sign handshakes, which leaves static RSA alone")
        : Fail($"keyUsage is {usage}", "The certificate's key may not sign handshakes");

    private static CheckResult Fail(string fact, string title, Severity? severity = null) => CheckResult.Fail(ChainWords.Fact(fact), Remedy, severity, title);
}
