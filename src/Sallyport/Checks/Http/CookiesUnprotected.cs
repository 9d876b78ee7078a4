using System.Text;
using Sallyport.Findings;
using Sallyport.Knowledge;
using Sallyport.Observations;
using Sallyport.Wire.Http;

namespace Sallyport.Checks.Http;

/// <summary>Fails when a cookie set over TLS lacks Secure or HttpOnly, or contradicts itself so that browsers drop it.</summary>
/// <remarks>
/// Without Secure the cookie goes out over plain HTTP as well, where anyone on the way can provoke and read it. Values of cookies are secrets and are not
/// shown.
/// </remarks>
[Check("HTTP-0133", Severity.Low, "A cookie is not protected", References = ["RFC 6265 4.1.2", "draft-ietf-httpbis-rfc6265bis 4.1"])]
internal sealed class CookiesUnprotected : ICheck<HttpObservation>
{
    private const string Remedy =
        "Set cookies with Secure; HttpOnly; SameSite=Lax in the application. In front of it: nginx: proxy_cookie_flags ~ secure httponly samesite=lax; "
        + "Apache, both lines: Header edit Set-Cookie ^(.*)$ \"$1; Secure; HttpOnly; SameSite=Lax\" and Header always edit with the same; "
        + "HAProxy: http-after-response replace-header Set-Cookie (.*) \"\\1; Secure; HttpOnly; SameSite=Lax\"";

    /// <inheritdoc/>
    public CheckResult Judge(HttpObservation subject, KnowledgeBase knowledge)
    {
        if (subject.Final is null) return HttpWords.NoResponse(subject);

        var lines = Lines(subject).ToList();
        if (lines.Count == 0) return CheckResult.NotApplicable("no cookie is set");

        var faults = lines.SelectMany(Faults).ToList();
        return faults.Count == 0
            ? CheckResult.Pass(new Evidence($"{lines.Count} cookies, all Secure and HttpOnly", "http/exchanges"))
            : CheckResult.Fail([.. faults.Select(fault => fault.Evidence)], Remedy, faults.Max(fault => fault.Severity));
    }

    private static IEnumerable<CookieLine> Lines(HttpObservation subject) =>
        Placed.In(subject.Exchanges, "http/exchanges")
            .SelectMany(placed => (placed.Item.Response?.Values("Set-Cookie") ?? []).Select(value => new CookieLine(value, placed.Source)));

    private static List<CookieFault> Faults(CookieLine line)
    {
        var faults = new List<CookieFault>();
        var read = SetCookie.Read(Encoding.Latin1.GetBytes(line.Value));
        if (!read.IsOk) return faults;

        var cookie = read.Value;
        var name = Encoding.Latin1.GetString(cookie.Name);
        if (!cookie.Secure) Add(Severity.Low, "lacks Secure");
        if (!cookie.Secure && cookie.SameSite == SameSite.None) Add(Severity.Low, "has SameSite=None without Secure, so browsers drop it");
        if (!cookie.KeepsPrefix) Add(Severity.Low, "breaks the promise of its prefix, so browsers drop it");
        if (!cookie.HttpOnly) Add(Severity.Info, "lacks HttpOnly, so scripts can read it");
        return faults;

        void Add(Severity severity, string words) => faults.Add(new CookieFault(severity, new Evidence($"{name} {words}", line.Source)));
    }

    private sealed record CookieLine(string Value, string Source);

    private sealed record CookieFault(Severity Severity, Evidence Evidence);
}
