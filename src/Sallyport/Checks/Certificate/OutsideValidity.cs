using Sallyport.Certificates;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Verdicts;

namespace Sallyport.Checks.Certificate;

/// <summary>Fails when the server's certificate was not valid at the moment it was presented: expired, or not valid yet.</summary>
/// <remarks>
/// Clients refuse it, and people who learn to click the warning away will click through an attack as well. Judged by the clock of the machine that looked.
/// </remarks>
[Check("CERT-0111", Severity.Critical, "The certificate is outside its validity",
    References = ["RFC 5280 4.1.2.5"], FailureMeans = Verdict.Untrusted, Essential = true)]
internal sealed class OutsideValidity : ICheck<PresentedChain>
{
    private const string Renewal =
        "Renew the certificate and reload the server; with certbot: certbot renew, then systemctl reload nginx (or the server that holds the port)";
    private const string Clock = "Wait until the certificate becomes valid, or issue it anew; check the clock of the machine that issued it";

    /// <inheritdoc/>
    public CheckResult Judge(PresentedChain subject, KnowledgeBase knowledge)
    {
        if (subject.Leaf is not { } leaf) return ChainWords.Unread(subject);

        var at = subject.Seen.SeenAt;
        if (at > leaf.NotAfter) return Fail($"The certificate expired on {ChainWords.Day(leaf.NotAfter)}", $"notAfter is {leaf.NotAfter:O}, seen at {at:O}", Renewal);
        if (at < leaf.NotBefore)
            return Fail($"The certificate is not valid before {ChainWords.Day(leaf.NotBefore)}", $"notBefore is {leaf.NotBefore:O}, seen at {at:O}", Clock);

        return CheckResult.Pass(ChainWords.Fact($"valid from {ChainWords.Day(leaf.NotBefore)} to {ChainWords.Day(leaf.NotAfter)}"));
    }

    private static CheckResult Fail(string title, string fact, string remedy) => CheckResult.Fail(ChainWords.Fact(fact), remedy, title: title);
}
