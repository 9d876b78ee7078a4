using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;

namespace Sallyport.Checks.Http;

/// <summary>Fails when plain HTTP on port 80 answers the host's name with anything but a redirect to HTTPS.</summary>
/// <remarks>Users who type a bare name begin there. A redirect to the same host first lets the browser learn this host's HSTS.</remarks>
[Check("HTTP-0131", Severity.Medium, "Plain HTTP does not lead to HTTPS", References = ["RFC 9110 15.4", "RFC 6797 7.2"])]
internal sealed class RedirectMissing : ICheck<EndpointObservation>
{
    private const string Remedy =
        "Answer every plain request with a redirect to the same host. nginx: return 301 https://$host$request_uri; Apache: Redirect permanent / https://HOST/; "
        + "HAProxy: http-request redirect scheme https code 301 unless { ssl_fc }; or close port 80";

    /// <inheritdoc/>
    public CheckResult Judge(EndpointObservation subject, KnowledgeBase knowledge)
    {
        if (PlainHttpRule.Unanswered(subject) is { } unanswered) return unanswered;

        var (host, response) = (subject.Http?.Host, subject.PlainHttp!.Exchange!.Response!);
        if (response.Status == 101) return CheckResult.Inconclusive("the server went over to TLS in the same connection instead of an answer");
        if (response.Status is < 300 or >= 400 || response.Value("Location") is not { } location) return Direct(response.Status);

        var status = $"status {response.Status}, Location: {location}";
        if (!Uri.TryCreate(location, UriKind.Absolute, out var next) || next.Scheme != Uri.UriSchemeHttps) return Fail(status);

        return host is null || string.Equals(next.IdnHost.Trim('[', ']'), host, StringComparison.OrdinalIgnoreCase)
            ? CheckResult.Pass(new Evidence(status, "plainHttp"))
            : CheckResult.Fail(new Evidence(status, "plainHttp"), Remedy, Severity.Info, "Plain HTTP leads to HTTPS of another host, past this host's HSTS");
    }

    private static CheckResult Direct(int status) =>
        status < 300 ? Fail($"status {status}, a page without TLS") : CheckResult.Fail(new Evidence($"status {status}, no redirect", "plainHttp"), Remedy, Severity.Low);

    private static CheckResult Fail(string fact) => CheckResult.Fail(new Evidence(fact, "plainHttp"), Remedy);
}
