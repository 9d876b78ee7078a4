using Sallyport.Reports.Json;

namespace Sallyport.Reports.Html;

/// <summary>What answers there: the name, the services behind a multiplexer, each layer with what shows it.</summary>
internal static class ServiceFactsPart
{
    private const int MostFacts = 3;

    internal static void Write(HtmlPage page, ServicePart service)
    {
        page.Fact("Service", $"{string.Join(' ', new[] { service.Name, service.Version, Words(service.Kind) }.Where(word => word is not null))}, confidence {service.Confidence:0%}");
        page.Fact("Note", service.Hint);
        foreach (var side in service.Sides ?? []) page.Fact(side.Protocol, $"{side.Name ?? "not named"} {side.Version}".TrimEnd());
        foreach (var layer in service.Layers) page.Fact($"Layer: {layer.Layer}", Layer(layer));
        page.Fact("Says it is", service.Banner);
    }

    private static string? Words(string kind) => kind == "unidentified" ? "not identified" : $"({kind})";

    private static string Layer(LayerPart layer) =>
        $"{layer.Name} {layer.Version}".TrimEnd() + $" ({layer.Confidence:0%}): {string.Join("; ", layer.Evidence.Take(MostFacts).Select(evidence => evidence.Fact))}";
}
