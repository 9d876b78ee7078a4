using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Verdicts;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when the server chooses TLS compression.</summary>
/// <remarks>
/// The length of a compressed record tells how much a guess has in common with a secret in it; a script finds out a cookie within minutes (CRIME). TLS 1.3
/// has none.
/// </remarks>
[Check("TLS-0055", Severity.High, "TLS compression is offered",
    References = ["RFC 9325 3.3", "CVE-2012-4929"], FailureMeans = Verdict.Insecure, Vulnerability = "crime")]
internal sealed class CompressionOffered : ICheck<TlsObservation>
{
    private const string Remedy =
        "Turn compression off. Apache: SSLCompression off; nginx and HAProxy never turn it on with OpenSSL 1.1.0 or newer, so update the library; "
        + "HTTP compression is another matter";

    /// <inheritdoc/>
    public CheckResult Judge(TlsObservation subject, KnowledgeBase knowledge)
    {
        foreach (var (hello, source) in ServerHellos.All(subject))
        {
            if (hello.Compression != 0)
                return CheckResult.Fail(new Evidence($"ServerHello with {hello.Version.Name} chooses compression method {hello.Compression}", source), Remedy);
        }

        var declined = Placed.In(subject.Hellos, "tls/hellos").FirstOrDefault(placed => placed.Item.Outcome is HelloOutcome.ServerHello && SentHello.OffersDeflate(placed.Item));
        if (declined is not null) return CheckResult.Pass(new Evidence("DEFLATE was offered and not chosen", declined.Source));

        return subject.Versions.All.SkipLast(1).All(pair => pair.Answer is Answer.No)
            ? CheckResult.NotApplicable("TLS 1.3 alone is spoken, which has no compression")
            : CheckResult.Inconclusive("no hello that offered DEFLATE was answered");
    }
}
