using System.Collections.Immutable;
using System.Text;
using Sallyport.Findings;
using Sallyport.Knowledge.Services;
using Sallyport.Observations;
using Sallyport.Reports.Text;
using Sallyport.Services;
using Sallyport.Wire.StartTls;

namespace Sallyport.Reports.Json;

/// <summary>Lays out what answers: kind, name, layers, each with its evidence.</summary>
internal static class ServiceMapping
{
    private const double Spoken = 1;

    internal static ServicePart Of(ServiceIdentity identity)
    {
        var main = identity.Sides.IsEmpty ? identity.Main : null;
        return new ServicePart(
            identity.Sides.IsEmpty ? main?.Product.Name : identity.Words, ServiceWords.Of(identity.Kind), main?.Version?.Text, identity.Confidence, [.. Layers(identity)])
        {
            Product = main?.Product.Id,
            Vendor = main?.Product.Vendor,
            Cpe = main?.Product.Cpe,
            VersionPrecision = main?.Version?.Precision.ToString().ToLowerInvariant(),
            Builder = main?.Version?.Distribution,
            Sides = identity.Sides.IsEmpty ? null : [.. identity.Sides.Select(Side)],
            Hint = identity.Hint,
            Banner = Banner(identity.Endpoint),
        };
    }

    /// <summary>The products, and for the layers that have none what was spoken there.</summary>
    private static IEnumerable<LayerPart> Layers(ServiceIdentity identity) =>
        identity.Products.Select(product => (product.Product.Layer, Part: Layer(product)))
            .Concat(Spoke(identity).Where(spoken => identity.Products.All(product => product.Product.Layer != spoken.Layer)))
            .OrderBy(pair => pair.Layer)
            .Select(pair => pair.Part);

    private static IEnumerable<(ServiceLayer Layer, LayerPart Part)> Spoke(ServiceIdentity identity)
    {
        var endpoint = identity.Endpoint;
        if (!identity.Sides.IsEmpty) yield return Plain(ServiceLayer.Multiplexer, "multiplexer", [.. identity.Sides.Select(side => side.Shown)]);
        if (endpoint.Tls is not null) yield return Plain(ServiceLayer.Tls, "TLS", new Evidence("a TLS handshake was answered", "tls/handshakes/0"));
        if (endpoint.Http?.Final is { } response) yield return Plain(ServiceLayer.Server, "HTTP", new Evidence($"{response.Version} {response.Status} came over TLS", "http/exchanges/0"));
        else if (endpoint.StartTls is { } dialogue) yield return Plain(ServiceLayer.Server, dialogue.Protocol.Name().ToUpperInvariant(), new Evidence("the plaintext dialogue was of its form", "startTls"));
        else if (endpoint.FirstAnswer is { Kind: ServiceKind.PlainHttp }) yield return Plain(ServiceLayer.Server, "HTTP without TLS", new Evidence("an HTTP response came", "firstAnswer"));
        else if (endpoint.FirstAnswer is { Kind: ServiceKind.Ssh }) yield return Plain(ServiceLayer.Server, "SSH", new Evidence("an SSH identification string came", "firstAnswer"));
    }

    private static (ServiceLayer Layer, LayerPart Part) Plain(ServiceLayer layer, string name, params ImmutableArray<Evidence> shown) =>
        (layer, new LayerPart(ServiceWords.Of(layer), name, [.. shown.Select(Part)], Spoken));

    private static LayerPart Layer(IdentifiedProduct product) =>
        new(ServiceWords.Of(product.Product.Layer), product.Product.Name, [.. product.Evidence.Select(Part)], product.Confidence, product.Version?.Text);

    private static SidePart Side(ServiceSide side) => new(side.Protocol, side.Product?.Product.Name, side.Product?.Version?.Text, side.Product?.Confidence ?? 0, [Part(side.Shown)]);

    private static EvidencePart Part(Evidence evidence) => new(evidence.Fact, evidence.Source);

    private static string? Banner(EndpointObservation endpoint) => endpoint switch
    {
        { StartTls.Greeting: { } greeting } => greeting,
        { Http.Final: { } response } => response.Value("Server"),
        { FirstAnswer: { Kind: ServiceKind.PlainHttp } http } => ServerField(http),
        { FirstAnswer: { Kind: ServiceKind.Ssh or ServiceKind.Other } said } => FirstAnswerWords.FirstLine(said),
        _ => null,
    };

    private static string? ServerField(FirstAnswer answer) =>
        Encoding.Latin1.GetString(answer.Bytes.AsSpan()).Split("\r\n").FirstOrDefault(line => line.StartsWith("Server:", StringComparison.OrdinalIgnoreCase))?["Server:".Length..].Trim();
}
