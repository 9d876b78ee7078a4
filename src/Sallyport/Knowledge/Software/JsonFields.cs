using System.Globalization;
using System.Text.Json;

namespace Sallyport.Knowledge.Software;

/// <summary>Reads members of foreign JSON: what is missing or of another kind is null, never an error.</summary>
internal static class JsonFields
{
    private const int LongestText = 512;

    /// <summary>The member of that name; null when there is none or <paramref name="element"/> is no object.</summary>
    internal static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    /// <summary>A text without the white space around it; null when it is empty, longer than any that is kept here, or no text.</summary>
    internal static string? Text(this JsonElement element, string name) => element.Member(name) is { } member ? Text(member) : null;

    /// <summary>The same of a value.</summary>
    internal static string? Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString()?.Trim() is { Length: > 0 and <= LongestText } text ? text : null;

    /// <summary>A number, also where it is written as a text.</summary>
    internal static double? Number(this JsonElement element, string name) => element.Member(name) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetDouble(out var value) && double.IsFinite(value) => value,
        { ValueKind: JsonValueKind.String } text when double.TryParse(text.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) => value,
        _ => null,
    };

    /// <summary>True only where it says true.</summary>
    internal static bool Flag(this JsonElement element, string name) => element.Member(name) is { ValueKind: JsonValueKind.True };

    /// <summary>The day that a text begins with, whatever time follows.</summary>
    internal static DateOnly? Day(this JsonElement element, string name) => Day(element.Text(name));

    /// <summary>The day that <paramref name="text"/> begins with.</summary>
    internal static DateOnly? Day(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The items of a list; none when there is no list.</summary>
    internal static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>The texts of a list.</summary>
    internal static IEnumerable<string> Texts(this JsonElement element, string name) => element.Items(name).Select(Text).OfType<string>();

    /// <summary>The members of an object; none when there is no object.</summary>
    internal static IEnumerable<JsonProperty> Members(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Object } found ? found.EnumerateObject() : [];
}
