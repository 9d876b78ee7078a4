using Sallyport.Observations;

namespace Sallyport.Reports.Text;

/// <summary>What HTTP over TLS answered.</summary>
internal static class HttpLines
{
    internal static void Write(TextPage page, HttpObservation http)
    {
        foreach (var exchange in http.Exchanges)
        {
            page.Row("http", exchange.Response is { } response
                ? $"{response.Version} {response.Status} for {exchange.Path}{Location(response)}"
                : $"no answer for {exchange.Path}: {exchange.Problem}");
        }

        page.Row("hsts", http.Final?.Value("Strict-Transport-Security"));
    }

    private static string Location(HttpResponse response) => response.Value("Location") is { } location ? $" → {location}" : string.Empty;
}
