using System.Collections.Immutable;
using System.Text;
using Sallyport.Observations;
using Sallyport.Verdicts;
using Sallyport.Wire.Http;
using Sallyport.Wire.StartTls;
using Sallyport.Wire.Tls;

namespace Sallyport.Reports.Json;

/// <summary>Lays out what was seen at one address.</summary>
internal static class EndpointMapping
{
    internal static EndpointPart Of(EndpointObservation endpoint, Assessment assessment) => new()
    {
        Address = endpoint.Address,
        Port = endpoint.Port,
        State = Words.Of(endpoint.Reach.State),
        Answer = endpoint.Reach.Answer.Words,
        RttMs = Words.Milliseconds(endpoint.Reach.After),
        StartTls = endpoint.StartTls is { } startTls ? StartTls(startTls) : null,
        Tls = endpoint.Tls is { } tls ? Tls(tls, endpoint.Name, assessment) : null,
        Http = endpoint.Http is { } http ? Http(http) : null,
        Clients = assessment.Clients.FirstOrDefault(clients => clients.Endpoint == endpoint.Name) is { } clients ? [.. clients.Clients.Select(ClientMapping.Of)] : null,
        Service = endpoint.Reach.State == PortState.Open ? ServiceMapping.Of(endpoint) : null,
    };

    private static StartTlsPart StartTls(StartTlsObservation seen) =>
        new(seen.Protocol.Name(), seen.End.Word, Sanitizer.Clean(seen.End.Words), seen.Greeting is { } greeting ? Sanitizer.Clean(greeting) : null);

    private static TlsPart Tls(TlsObservation tls, string endpoint, Assessment assessment) => new()
    {
        Versions = tls.Versions.All.ToImmutableSortedDictionary(pair => Words.Of(pair.Version), pair => pair.Answer.Word),
        Suites = Suites(tls),
        SuitesComplete = false,
        Groups = [.. TlsFacts.Groups(tls).Select(group => group.Name)],
        SignatureSchemes = [.. TlsFacts.Schemes(tls).Select(scheme => scheme.Name)],
        Alpn = TlsFacts.Alpn(tls),
        Certificates = [.. tls.Certificates.Select(CertificateMapping.Of).OfType<CertificatePart>()],
        Vulnerabilities = VulnerabilityMapping.Of(assessment.Outcomes, endpoint),
        Negotiated = tls.Handshake(HandshakePurpose.Ordinary) is { IsComplete: true } handshake ? Negotiated(handshake) : null,
    };

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Suites(TlsObservation tls) =>
        tls.Versions.All
            .Select(pair => (pair.Version, Names: Suites(tls, pair.Version)))
            .Where(pair => pair.Names.Length > 0)
            .ToImmutableSortedDictionary(pair => Words.Of(pair.Version), pair => pair.Names);

    private static ImmutableArray<string> Suites(TlsObservation tls, ProtocolVersion version) =>
        version == ProtocolVersion.Ssl2
            ? [.. tls.Hellos.Select(hello => hello.Outcome).OfType<HelloOutcome.Ssl2ServerHello>().SelectMany(hello => hello.CipherKinds).Distinct()]
            : [.. TlsFacts.Suites(tls, version).Select(suite => suite.Name)];

    private static NegotiatedPart? Negotiated(HandshakeObservation handshake) => handshake is { Version: { } version, Suite: { } suite }
        ? new NegotiatedPart(version.Name, suite.Name, Words.Milliseconds(handshake.Took), handshake.Group?.Name, handshake.Alpn)
        : null;

    private static HttpPart? Http(HttpObservation http)
    {
        if (http.Final is not { } final) return null;

        var headers = final.Fields
            .GroupBy(field => field.Name.ToLowerInvariant(), StringComparer.Ordinal)
            .ToImmutableSortedDictionary(group => group.Key, group => string.Join(", ", group.Select(field => field.Value)), StringComparer.Ordinal);
        var redirects = http.Exchanges.Select(exchange => exchange.Response?.Value("Location")).OfType<string>();
        return new HttpPart(final.Status, headers, [.. redirects], Hsts(final));
    }

    private static HstsPart? Hsts(HttpResponse response)
    {
        if (response.Value("Strict-Transport-Security") is not { } value) return null;

        var read = StrictTransportSecurity.Read(Encoding.Latin1.GetBytes(value));
        return read.IsOk ? new HstsPart(read.Value.IncludeSubDomains, read.Value.Preload, (long)read.Value.MaxAge.TotalSeconds) : new HstsPart(IncludeSubDomains: false, Preload: false);
    }
}
