using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Sallyport.Knowledge.Services;

/// <summary>What a body tells beyond its text: a page's title, its digest, values of a JSON object.</summary>
internal static class BodyParts
{
    private const string JsonPrefix = "json.";

    /// <summary>How the part is read out of a body in Latin-1; null for any other part.</summary>
    internal static Func<string, string?>? Reader(string part) => part switch
    {
        "title" => Title,
        "sha256" => Sha256,
        _ when part.StartsWith(JsonPrefix, StringComparison.Ordinal) => body => JsonValue(body, part[JsonPrefix.Length..].Split('.')),
        _ => null,
    };

    /// <summary>The text of the first title element, white space folded; null without one.</summary>
    internal static string? Title(string body)
    {
        var open = body.IndexOf("<title", StringComparison.OrdinalIgnoreCase);
        var start = open < 0 ? -1 : body.IndexOf('>', open) + 1;
        var end = start <= 0 ? -1 : body.IndexOf("</title", start, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? null : string.Join(' ', body[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Sha256(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.Latin1.GetBytes(body)));

    private static string? JsonValue(string body, string[] path)
    {
        if (!body.AsSpan().TrimStart().StartsWith('{')) return null;

        try
        {
            using var document = JsonDocument.Parse(Encoding.Latin1.GetBytes(body));
            var at = document.RootElement;
            foreach (var key in path)
                if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(key, out at)) return null;
            return at.ValueKind == JsonValueKind.String ? at.GetString() : at.GetRawText();
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // A body that was cut, or is no JSON, has no values; a text in it may be no Unicode.
            return null;
        }
    }
}
