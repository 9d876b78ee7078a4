using System.Text.Json;

namespace Sallyport.Tests.Seen;

/// <summary>The rule files of the repository, by the name of the file without its ending.</summary>
internal static class RuleFiles
{
    internal static IReadOnlyDictionary<string, JsonElement> All { get; } =
        Directory.EnumerateFiles(Repository.Path("knowledge", "services"), "*.json").ToDictionary(path => Path.GetFileNameWithoutExtension(path), Read, StringComparer.Ordinal);

    /// <summary>Every sample that a file says to be the product's: those of rules that speak against it are another's.</summary>
    internal static IEnumerable<JsonElement> Matches(JsonElement file) =>
        file.GetProperty("rules").EnumerateArray().Where(rule => !rule.TryGetProperty("against", out var against) || !against.GetBoolean()).SelectMany(rule => rule.GetProperty("matches").EnumerateArray());

    private static JsonElement Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.Clone();
    }
}
