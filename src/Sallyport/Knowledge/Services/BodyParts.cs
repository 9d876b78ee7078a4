using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Sallyport.Knowledge.Services;

/// <summary>What a body tells beyond its text: a page's title, its digest, values of a JSON object.</summary>
internal static class BodyParts
{
    private const string JsonPrefix = "json.";

    /// <summary>True for the name of a part that a body tells.</summary>
    internal static bool IsPart(ReadOnlySpan<char> part) => part is "title" or "sha256" || part.StartsWith(JsonPrefix, StringComparison.Ordinal);

    /// <summary>The part of a body in Latin-1; null when it has none.</summary>
    internal static string? Read(string body, string part) => part switch
    {
        "title" => Title(body),
        "sha256" => Sha256(body),
        _ => JsonValue(body, part[JsonPrefix.Length..].Split('.')),
    };

    /// <summary>The text of the first title element, white space folded, out of UTF-8 where it is that; null without one.</summary>
    internal static string? Title(string body)
    {
        var open = body.IndexOf("<title", StringComparison.OrdinalIgnoreCase);
        var start = open < 0 ? -1 : body.IndexOf('>', open) + 1;
        var end = start <= 0 ? -1 : body.IndexOf("</title", start, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? null : string.Join(' ', Decoded(body[start..end]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A body comes as Latin-1, one character an octet; nobody writes a title so that it is UTF-8 by chance.</summary>
    private static string Decoded(string text)
    {
        if (Ascii.IsValid(text) || text.AsSpan().ContainsAnyExceptInRange('\0', 'ÿ')) return text;

        var octets = Encoding.Latin1.GetBytes(text);
        return Utf8.IsValid(octets) ? Encoding.UTF8.GetString(octets) : text;
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
