using Sallyport.Observations;
using Sallyport.Verdicts;
using Sallyport.Wire.StartTls;

namespace Sallyport.Reports.Text;

/// <summary>What was seen at one address: the port, TLS, certificates, HTTP.</summary>
internal static class EndpointLines
{
    internal static void Write(TextPage page, Assessment assessment, EndpointObservation endpoint, bool verbose)
    {
        page.Heading(endpoint.Name);
        page.Row("port", $"{endpoint.Reach.State.ToString().ToLowerInvariant()} ({endpoint.Reach.Answer.Words} after {Milliseconds(endpoint.Reach.After)})");
        if (endpoint.StartTls is { } startTls) page.Rows("starttls", [$"{startTls.Protocol.Name()}: {startTls.End.Words}", .. startTls.Greeting is { } greeting ? [$"says {greeting}"] : Array.Empty<string>()]);
        if (endpoint.StartTls is null && endpoint.FirstAnswer is { Kind: not ServiceKind.Tls } first) page.Row("answers", FirstAnswerWords.Of(first));
        if (assessment.Services.FirstOrDefault(service => service.Endpoint == endpoint) is { } service) ServiceLines.Write(page, service, verbose);
        if (endpoint.Tls is { } tls) Write(page, tls, verbose);
        if (assessment.Clients.FirstOrDefault(clients => clients.Endpoint == endpoint.Name) is { } clients) ClientLines.Write(page, clients, verbose);
        if (endpoint.Http is { } http) HttpLines.Write(page, http);
        BesideLines.Write(page, endpoint, verbose);
    }

    private static void Write(TextPage page, TlsObservation tls, bool whole)
    {
        page.Row("versions", Versions(tls.Versions));
        if (tls.Handshake(HandshakePurpose.Ordinary) is { } ordinary) page.Row("handshake", Handshake(ordinary));
        page.Row("protocols", string.Join(", ", TlsFacts.Alpn(tls)));
        page.Row("hybrid", HelloAnswers.Hybrid(tls).Word is "yes" ? "X25519MLKEM768 is offered (post-quantum key exchange)" : null);
        SuiteLines.Write(page, tls, whole);
        foreach (var certificate in tls.Certificates) CertificateLines.Write(page, certificate);
    }

    private static string Versions(VersionSupport versions)
    {
        var offered = versions.All.Where(pair => pair.Answer is Answer.Yes).Select(pair => pair.Version.Name).ToList();
        var unknown = versions.All.Where(pair => pair.Answer is Answer.Unknown).Select(pair => pair.Version.Name).ToList();
        var taken = offered.Count == 0 ? "none seen" : string.Join(", ", offered);
        return unknown.Count == 0 ? taken : $"{taken}   (not known: {string.Join(", ", unknown)})";
    }

    private static string Handshake(HandshakeObservation handshake)
    {
        if (!handshake.IsComplete) return handshake.End.Words;

        var parts = new[] { handshake.Version?.Name, handshake.Suite?.Name, handshake.Group?.Name, handshake.SignatureScheme?.Name };
        return $"{string.Join(", ", parts.Where(part => part is not null))} in {Milliseconds(handshake.Took)}";
    }

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds >= 100 ? $"{time.TotalMilliseconds:0} ms" : $"{time.TotalMilliseconds:0.0} ms";
}
