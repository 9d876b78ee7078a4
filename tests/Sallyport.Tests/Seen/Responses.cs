using System.Collections.Immutable;
using Sallyport.Observations;

namespace Sallyport.Tests.Seen;

/// <summary>HTTP exchanges as they are seen, to be changed in one place by a test.</summary>
internal static class Responses
{
    private static readonly DateTimeOffset SentAt = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A page with everything that a page should have.</summary>
    internal static HttpObservation Page { get; } = Of(
        new("Date", "Mon, 01 Jun 2026 12:00:00 GMT"), new("Server", "nginx"), new("Content-Type", "text/html; charset=utf-8"),
        new("Strict-Transport-Security", "max-age=31536000"), new("X-Content-Type-Options", "nosniff"),
        new("Content-Security-Policy", "default-src 'self'; frame-ancestors 'self'"), new("Referrer-Policy", "no-referrer"));

    /// <summary>The connection was closed before a response came.</summary>
    internal static HttpObservation None { get; } = new() { Host = "example.com", Exchanges = [new("/", SentAt, TimeSpan.FromSeconds(1), null, "the connection was closed")] };

    internal static HttpObservation Of(params HttpField[] fields) => new()
    {
        Host = "example.com",
        Exchanges = [new("/", SentAt, TimeSpan.FromSeconds(1), new HttpResponse("HTTP/1.1", 200, [.. fields]), null)],
    };

    /// <summary>The observation with fields of that name replaced; no value leaves them out.</summary>
    internal static HttpObservation With(this HttpObservation http, string name, params string[] values)
    {
        var kept = http.Final!.Fields.Where(field => !field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return Of([.. kept, .. values.Select(value => new HttpField(name, value))]);
    }
}
