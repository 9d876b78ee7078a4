using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Sallyport.Observations;

/// <summary>What a GET over TLS met; redirects are followed on the same host and port only.</summary>
public sealed record HttpObservation
{
    /// <summary>The exchanges in order: the first request, then redirects that stayed on the host.</summary>
    public required ImmutableArray<HttpExchange> Exchanges { get; init; }

    /// <summary>The host asked for, as in the Host field.</summary>
    public required string Host { get; init; }

    /// <summary>The last response that was read whole; null when none was.</summary>
    [JsonIgnore]
    public HttpResponse? Final => Exchanges.LastOrDefault(exchange => exchange.Response is not null)?.Response;
}

/// <summary>One request and its answer.</summary>
/// <param name="Path">The path asked for.</param>
/// <param name="SentAt">When the request was sent, by the local clock.</param>
/// <param name="Took">From sending to the whole response head.</param>
/// <param name="Response">The response head; null when none was read whole.</param>
/// <param name="Problem">Why there is no response, in words; null when there is one.</param>
public sealed record HttpExchange(string Path, DateTimeOffset SentAt, TimeSpan Took, HttpResponse? Response, string? Problem)
{
    /// <summary>The body out of its codings, at most 64 KiB; null when none was read, or in runs from before it was. Untrusted.</summary>
    public ImmutableArray<byte>? Body { get; init; }

    /// <summary>What came that is no HTTP response, at most 4 KiB: the greeting and the complaint of another protocol. Null when an HTTP response or nothing came. Untrusted.</summary>
    public ImmutableArray<byte>? Foreign { get; init; }
}

/// <summary>A response head (RFC 9112 4 and 5).</summary>
/// <param name="Version">e.g. <c>HTTP/1.1</c>.</param>
/// <param name="Status">The status code, 100 to 999.</param>
/// <param name="Fields">Field lines in the server's order; names and values are untrusted text.</param>
public sealed record HttpResponse(string Version, int Status, ImmutableArray<HttpField> Fields)
{
    /// <summary>The values of every field line of that name, in order; names compare without case.</summary>
    /// <param name="name">The field name.</param>
    public IEnumerable<string> Values(string name) =>
        Fields.Where(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(field => field.Value);

    /// <summary>The first value of that field; null when the field is absent.</summary>
    /// <param name="name">The field name.</param>
    public string? Value(string name) => Values(name).FirstOrDefault();
}

/// <summary>One field line.</summary>
/// <param name="Name">As sent.</param>
/// <param name="Value">Without surrounding white space.</param>
public sealed record HttpField(string Name, string Value);
