using System.Globalization;
using System.Text;
using Sallyport.Knowledge.Services;
using Sallyport.Observations;
using Sallyport.Wire.Http;

namespace Sallyport.Services;

/// <summary>Lays out an HTTP response as fields: status, field lines, their order, cookies, Location, body.</summary>
internal static class ResponseFields
{
    private const string Cookie = "Set-Cookie";

    /// <summary>Adds an exchange under <paramref name="prefix"/>; nothing when no response came.</summary>
    internal static void Add(FieldTable fields, string prefix, HttpExchange exchange, string source)
    {
        if (exchange.Response is not { } response) return;

        fields.Add(prefix + "status", response.Status.ToString(CultureInfo.InvariantCulture), source);
        fields.Add(prefix + "order", string.Join(',', response.Fields.Select(field => field.Name)), source);
        foreach (var field in response.Fields) AddField(fields, prefix, field.Name, field.Value, source);
        if (exchange.Body is { } body) fields.Add(prefix + "body", Encoding.Latin1.GetString(body.AsSpan()), source);
    }

    /// <summary>Adds a response as it came on the wire; nothing when the bytes are none. A body in codings stays in them.</summary>
    internal static void Add(FieldTable fields, string prefix, ReadOnlySpan<byte> bytes, string source)
    {
        var read = ResponseHead.Read(bytes);
        if (!read.IsOk) return;

        var names = new List<string>();
        fields.Add(prefix + "status", read.Value.Status.Code.ToString(CultureInfo.InvariantCulture), source);
        foreach (var field in read.Value.Fields)
        {
            names.Add(Encoding.Latin1.GetString(field.Name));
            AddField(fields, prefix, names[^1], Encoding.Latin1.GetString(field.Value), source);
        }

        fields.Add(prefix + "order", string.Join(',', names), source);
        fields.Add(prefix + "body", Encoding.Latin1.GetString(bytes[read.Consumed..]), source);
    }

    private static void AddField(FieldTable fields, string prefix, string name, string value, string source)
    {
        fields.Add($"{prefix}header.{name.ToLowerInvariant()}", value, source);
        if (name.Equals("Location", StringComparison.OrdinalIgnoreCase)) fields.Add(prefix + "location", value, source);
        if (name.Equals(Cookie, StringComparison.OrdinalIgnoreCase) && value.IndexOf('=') is > 0 and var end) fields.Add(prefix + "cookie", value[..end].Trim(), source);
    }
}
