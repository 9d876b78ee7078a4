using System.Collections.Immutable;
using Sallyport.Findings;
using Sallyport.Knowledge.Remedies;
using Sallyport.Observations;

namespace Sallyport.Verdicts;

/// <summary>Gives findings what repairs them in the words of the server that was recognised.</summary>
internal static class Repairs
{
    /// <summary>Adds the snippets; where the endpoints of a finding are different servers, those of every known one.</summary>
    internal static ImmutableArray<Finding> Add(ImmutableArray<Finding> findings, HostObservation seen, RemedyBook book)
    {
        var servers = seen.Endpoints.ToLookup(endpoint => endpoint.Name, Recognise, StringComparer.Ordinal);
        return [.. findings.Select(finding => Add(finding, servers, book))];
    }

    private static string? Recognise(EndpointObservation endpoint) => KnownServers.Of(endpoint.StartTls?.Greeting ?? endpoint.Http?.Final?.Value("Server"));

    private static Finding Add(Finding finding, ILookup<string, string?> servers, RemedyBook book)
    {
        var known = finding.Endpoints.SelectMany(name => servers[name]).Distinct().ToList();
        var server = known.Count == 1 ? known[0] : null;
        return finding with { Snippets = book.For(finding.Id, server), RecognisedServer = server };
    }
}
