using System.Text.Json;

namespace Sallyport.Lab.Services;

/// <summary>What the command line says of a service: the member <c>service</c> of its JSON.</summary>
internal sealed record ServiceAnswer(string Name, string Kind, string? Version, double Confidence, IReadOnlyList<string> Layers, IReadOnlyList<string> Sides)
{
    public static ServiceAnswer Of(JsonElement service) => new(
        Text(service, "name") ?? "", Text(service, "kind") ?? "", Text(service, "version"),
        service.TryGetProperty("confidence", out var confidence) && confidence.ValueKind == JsonValueKind.Number ? confidence.GetDouble() : 0,
        Names(service, "layers"), Names(service, "sides"));

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string[] Names(JsonElement service, string list) =>
        service.TryGetProperty(list, out var items) ? [.. items.EnumerateArray().Select(item => Text(item, "name") ?? "")] : [];
}
