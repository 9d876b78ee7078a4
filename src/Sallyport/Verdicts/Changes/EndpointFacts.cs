using Sallyport.Observations;

namespace Sallyport.Verdicts.Changes;

/// <summary>What is worth comparing at one address: nothing that differs between two visits to an unchanged server.</summary>
internal static class EndpointFacts
{
    private const string Accepted = "accepted";

    internal static IReadOnlyList<Fact> Of(EndpointObservation endpoint) =>
        [.. Port(endpoint), .. endpoint.Tls is { } tls ? Tls(tls) : [], .. endpoint.Http?.Final is { } response ? HttpFacts.Of(response) : []];

    private static IEnumerable<Fact> Port(EndpointObservation endpoint)
    {
        yield return new Fact(ChangeKind.Port, "port", endpoint.Reach.State.ToString().ToLowerInvariant());
        if (endpoint.FirstAnswer is { } first) yield return new Fact(ChangeKind.Port, "service", Service(first.Kind)) { Part = "service" };
    }

    private static string? Service(ServiceKind kind) => kind switch
    {
        ServiceKind.Tls => "TLS",
        ServiceKind.PlainHttp => "HTTP without TLS",
        ServiceKind.Ssh => "SSH",
        ServiceKind.Silent => "nothing",
        _ => "something else",
    };

    private static IEnumerable<Fact> Tls(TlsObservation tls)
    {
        var versions = tls.Versions.All.ToList();
        var suites = versions.SelectMany(pair => TlsFacts.Suites(tls, pair.Version).Select(suite => new Fact(ChangeKind.Suite, $"{suite.Name} with {pair.Version.Name}", Accepted) { Part = pair.Version.Name }));
        return versions.Select(pair => new Fact(ChangeKind.Version, pair.Version.Name, pair.Answer is Answer.Unknown ? null : pair.Answer.Word))
            .Concat(suites)
            .Concat(TlsFacts.Groups(tls).Select(group => new Fact(ChangeKind.Group, group.Name, Accepted)))
            .Concat(TlsFacts.Alpn(tls).Select(name => new Fact(ChangeKind.Alpn, name, Accepted)))
            .Concat(CertificateFacts.Of(tls.Certificates));
    }
}
