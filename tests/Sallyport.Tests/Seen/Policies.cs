using Sallyport.Knowledge;
using Sallyport.Knowledge.Policies;
using Sallyport.Knowledge.Services;
using Sallyport.Observations;
using Sallyport.Services;

namespace Sallyport.Tests.Seen;

/// <summary>Policies as they stand in files, and what they are held against.</summary>
internal static class Policies
{
    internal static ServicePolicy Read(string text) => PolicyReader.Read("policy.yaml", text, out var problem) ?? throw new InvalidDataException(problem);

    /// <summary>What ships, with a policy.</summary>
    internal static KnowledgeBase With(string text) => KnowledgeBase.Embedded with { Policy = Read(text) };

    /// <summary>A surely named product at example.com.</summary>
    internal static ServiceIdentity Answering(string id, string? version = null, ServiceLayer layer = ServiceLayer.Server) => Of(Hosts.Open("192.0.2.1"), Named(id, version, layer));

    internal static ServiceIdentity Of(EndpointObservation endpoint, params IdentifiedProduct[] products) => new()
    {
        Endpoint = endpoint,
        Host = "example.com",
        Kind = products.Length > 0 ? products[0].Product.Kind : ServiceCategory.Web,
        Confidence = 0.9,
        Main = products.FirstOrDefault(),
        Products = [.. products],
    };

    internal static IdentifiedProduct Named(string id, string? version = null, ServiceLayer layer = ServiceLayer.Server)
    {
        var product = new SoftwareProduct { Id = id, Name = id, Vendor = "a maker", Kind = ServiceCategory.Web, Layer = layer, Rules = [] };
        var shown = new Sallyport.Findings.Evidence($"Server: {id}", "http/exchanges/0");
        return new IdentifiedProduct(product, 0.9, [shown], version is null ? null : new SoftwareVersion(version, VersionPrecision.Exact, null, shown));
    }
}
