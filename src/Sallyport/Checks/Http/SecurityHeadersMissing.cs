using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Http;

/// <summary>
/// Fails when a page comes without the fields that keep browsers from guessing types, from being framed, and from telling addresses to others.
/// </summary>
/// <remarks>
/// They limit what a fault in the page can do; none of them concerns the connection. Only pages are judged: for other content they mean little.
/// </remarks>
[Check("HTTP-0134", Severity.Info, "A page lacks security headers", References = ["W3C Content Security Policy 3", "Fetch 3.5", "W3C Referrer Policy"])]
internal sealed class SecurityHeadersMissing : ICheck<HttpObservation>
{
    private const string Remedy =
        "Send X-Content-Type-Options: nosniff, Content-Security-Policy (at least frame-ancestors 'self') and Referrer-Policy: strict-origin-when-cross-origin. "
        + "nginx: add_header NAME VALUE always; Apache: Header always set NAME VALUE; HAProxy: http-after-response set-header NAME VALUE";

    /// <inheritdoc/>
    public CheckResult Judge(HttpObservation subject, KnowledgeBase knowledge)
    {
        if (subject.Final is not { } response) return HttpWords.NoResponse(subject);
        if (!IsPage(response)) return CheckResult.NotApplicable("the final response is no page");

        var missing = Missing(response).Select(fact => new Evidence(fact, "http/exchanges")).ToList();
        return missing.Count switch
        {
            0 => CheckResult.Pass(new Evidence("types are not guessed, framing and referrers are limited", "http/exchanges")),
            4 => CheckResult.Fail([.. missing], Remedy, Severity.Low, "A page has no security headers at all"),
            _ => CheckResult.Fail([.. missing], Remedy),
        };
    }

    private static bool IsPage(HttpResponse response) =>
        response.Status is >= 200 and < 300 && response.Value("Content-Type") is { } type
        && (type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/xhtml+xml", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Missing(HttpResponse response)
    {
        var policy = response.Value("Content-Security-Policy");
        if (!response.Values("X-Content-Type-Options").Contains("nosniff", StringComparer.OrdinalIgnoreCase))
            yield return "X-Content-Type-Options: nosniff is missing";
        if (policy is null) yield return "Content-Security-Policy is missing";
        if (response.Value("X-Frame-Options") is null && policy?.Contains("frame-ancestors", StringComparison.OrdinalIgnoreCase) != true)
            yield return "neither X-Frame-Options nor frame-ancestors limits framing";
        if (response.Value("Referrer-Policy") is null) yield return "Referrer-Policy is missing";
    }
}
