using Sallyport.Reports.Json;

namespace Sallyport.Reports.Html;

/// <summary>What HTTP over TLS answered.</summary>
internal static class HttpFactsPart
{
    internal static void Write(HtmlPage page, HttpPart http)
    {
        page.Say("h3", "HTTP");
        page.Open("div", "card").Open("dl");
        page.Fact("Status", $"{http.Status}");
        page.Fact("Redirects", string.Join(" → ", http.Redirects));
        page.Fact("HSTS", http.Hsts is { } hsts ? Words(hsts) : "not set");
        page.Close();
        page.Open("details").Say("summary", $"Response fields: {http.Headers.Count}").Open("div", "scroll").Open("table").Open("tbody");
        foreach (var (name, value) in http.Headers) page.Row(name, value);
        page.Close().Close().Close().Close().Close();
    }

    private static string Words(HstsPart hsts) =>
        $"{(hsts.MaxAge is { } age ? $"{age} seconds" : "could not be read")}{(hsts.IncludeSubDomains ? ", subdomains too" : string.Empty)}{(hsts.Preload ? ", preload" : string.Empty)}";
}
