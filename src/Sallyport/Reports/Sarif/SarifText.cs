using System.Text.Json;

namespace Sallyport.Reports.Sarif;

/// <summary>Message strings: braces are doubled, for single ones are placeholders, and brackets escaped, for a peer must not write links (SARIF 2.1.0, 3.11.5 and 3.11.6).</summary>
internal static class SarifText
{
    internal static string Of(string text) =>
        string.Join('\n', Sanitizer.Lines(text))
            .Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
            .Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    /// <summary>A property that holds a message with plain text alone.</summary>
    internal static void Message(Utf8JsonWriter json, string property, string text)
    {
        json.WriteStartObject(property);
        json.WriteString("text", Of(text));
        json.WriteEndObject();
    }

    /// <summary>A property that holds an array of untrusted texts.</summary>
    internal static void Texts(Utf8JsonWriter json, string property, IEnumerable<string> texts)
    {
        json.WriteStartArray(property);
        foreach (var text in texts) json.WriteStringValue(Sanitizer.Clean(text));
        json.WriteEndArray();
    }
}
