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
        Quic = BesideMapping.Of(endpoint.Quic),
        PlainHttp = BesideMapping.Of(endpoint.PlainHttp),
        Clients = assessment.Clients.FirstOrDefault(clients => clients.Endpoint == endpoint.Name) is { } clients ? [.. clients.Clients.Select(ClientMapping.Of)] : null,
        Service = assessment.Services.FirstOrDefault(service => service.Endpoint.Name == endpoint.Name) is { } service ? ServiceMapping.Of(service) : null,
    };

    private static StartTlsPart StartTls(StartTlsObservation seen) =>
        new(seen.Protocol.Name(), seen.End.Word, Sanitizer.Clean(seen.End.Words), seen.Greeting is { } greeting ? Sanitizer.Clean(greeting) : null);

    private static TlsPart Tls(TlsObservation tls, string endpoint, Assessment assessment) =>
        Tls(tls, SuiteSupport.Of(tls), GroupSupport.Of(tls), SchemeSupport.Of(tls)) with { Vulnerabilities = VulnerabilityMapping.Of(assessment.Outcomes, endpoint) };

    private static TlsPart Tls(TlsObservation tls, ImmutableArray<VersionSuites> suites, GroupSupport groups, SchemeSupport schemes) => new()
    {
        Versions = tls.Versions.All.ToImmutableSortedDictionary(pair => Words.Of(pair.Version), pair => pair.Answer.Word),
        Suites = Suites(tls, suites),
        SuitesComplete = !suites.IsEmpty && suites.All(version => version.Incomplete is null),
        Preference = suites.ToImmutableSortedDictionary(version => Words.Of(version.Version), version => Words.Of(version.Preference)),
        Groups = [.. groups.Tls13.Concat(groups.Legacy).Concat(TlsFacts.Groups(tls)).Distinct().Select(group => group.Name)],
        SignatureSchemes = [.. schemes.Tls13.Concat(schemes.Tls12).Concat(TlsFacts.Schemes(tls)).Distinct().Select(scheme => scheme.Name)],
        Alpn = AlpnSupport.Of(tls).Protocols,
        Certificates = [.. tls.Certificates.Select(CertificateMapping.Of).OfType<CertificatePart>()],
        Vulnerabilities = ImmutableSortedDictionary<string, string>.Empty,
        Resumption = ResumptionMapping.Of(tls),
        Fingerprints = BesideMapping.Fingerprints(tls),
        Negotiated = tls.Handshake(HandshakePurpose.Ordinary) is { IsComplete: true } handshake ? Negotiated(handshake) : null,
    };

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Suites(TlsObservation tls, ImmutableArray<VersionSuites> suites)
    {
        var named = suites.ToImmutableSortedDictionary(version => Words.Of(version.Version), version => version.Suites.Select(suite => suite.Name).ToImmutableArray());
        ImmutableArray<string> kinds = [.. tls.Hellos.Select(hello => hello.Outcome).OfType<HelloOutcome.Ssl2ServerHello>().SelectMany(hello => hello.CipherKinds).Distinct()];
        return kinds.IsEmpty ? named : named.SetItem(Words.Of(ProtocolVersion.Ssl2), kinds);
    }

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
