using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Tls;

/// <summary>Fails when a compressed page gives back what stood in the query: whether a secret is on it too, a check from outside cannot see.</summary>
/// <remarks>
/// The length of such a page tells how much a guess has in common with a secret on it (BREACH). Compression alone, or a page that gives nothing back, is no reason for alarm. TLS
/// compression (CRIME) is TLS-0055. The word in the query is sent with --profile deep alone.
/// </remarks>
[Check("VULN-0105", Severity.Low, "BREACH is possible: a compressed page gives back what a request says", References = ["CVE-2013-3587", "CVE-2012-4929"], Vulnerability = "breach")]
internal sealed class BreachPossible : ICheck<EndpointObservation>
{
    private const string Remedy =
        "Where pages hold secrets such as CSRF tokens: mask the token anew in each answer, as most frameworks do, or do not compress those pages. nginx: gzip off in that location; "
        + "Apache: SetEnv no-gzip 1; HAProxy: leave text/html out of compression type";

    /// <inheritdoc/>
    public CheckResult Judge(EndpointObservation subject, KnowledgeBase knowledge)
    {
        if (subject.Http?.Final is null) return CheckResult.NotApplicable("no HTTP answers here");
        if (subject.Reflection is not { } seen) return CheckResult.NotApplicable("a page with a word in the query is asked for with --profile deep alone");
        if (seen.Problem is { } problem) return CheckResult.Inconclusive($"{seen.Path}: {problem}");

        var compressed = seen.Coding is { Length: > 0 } coding && coding != "identity";
        return compressed && seen.Reflected == true
            ? CheckResult.Fail(new Evidence($"{seen.Path}: Content-Encoding: {seen.Coding}, and the word in the query stands in the page", "reflection"), Remedy)
            : CheckResult.Pass(new Evidence($"{seen.Path}: {(compressed ? "compressed, and the word in the query does not come back" : "the page is not compressed")}", "reflection"));
    }
}
