using System.Collections.Immutable;
using Sallyport.Findings;
using Sallyport.Knowledge.Remedies;
using Sallyport.Knowledge.Services;
using Sallyport.Services;

namespace Sallyport.Verdicts;

/// <summary>Gives findings what repairs them in the words of the server that was recognised.</summary>
internal static class Repairs
{
    /// <summary>The layers that end TLS, the outermost first: theirs are the lines that repair it.</summary>
    private static readonly ServiceLayer[] EndTls = [ServiceLayer.Proxy, ServiceLayer.Server];

    /// <summary>Adds the snippets; where the endpoints of a finding are different servers, those of every known one.</summary>
    internal static ImmutableArray<Finding> Add(ImmutableArray<Finding> findings, IEnumerable<ServiceIdentity> services, RemedyBook book)
    {
        var servers = services.ToLookup(service => service.Endpoint.Name, Recognise, StringComparer.Ordinal);
        return [.. findings.Select(finding => Add(finding, servers, book))];
    }

    /// <summary>What it says of itself comes first; a server that says nothing may be known by its other signs.</summary>
    private static string? Recognise(ServiceIdentity service) =>
        KnownServers.Of(service.Endpoint.StartTls?.Greeting ?? service.Endpoint.Http?.Final?.Value("Server"))
        ?? EndTls.SelectMany(layer => service.Products.Where(product => product.IsSure && product.Product.Layer == layer)).Select(product => KnownServers.Of(product.Product.Name)).FirstOrDefault(known => known is not null);

    private static Finding Add(Finding finding, ILookup<string, string?> servers, RemedyBook book)
    {
        var known = finding.Endpoints.SelectMany(name => servers[name]).Distinct().ToList();
        var server = known.Count == 1 ? known[0] : null;
        return finding with { Snippets = book.For(finding.Id, server), RecognisedServer = server };
    }
}
