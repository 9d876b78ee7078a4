using Sallyport.Reports.Json;

namespace Sallyport.Reports.Html;

/// <summary>What was seen at one address, laid out as the machine document has it.</summary>
internal static class EndpointFactsPart
{
    internal static void Write(HtmlPage page, EndpointPart endpoint)
    {
        page.Say("h2", $"What was seen at {endpoint.Address}, port {endpoint.Port}");
        page.Open("div", "card").Open("dl");
        page.Fact("Port", $"{endpoint.State} ({endpoint.Answer} after {endpoint.RttMs:0.#} ms)");
        if (endpoint.Service is { } service) ServiceFactsPart.Write(page, service);
        if (endpoint.Quic is { } quic) page.Fact("QUIC", quic.Words);
        if (endpoint.PlainHttp is { } plain) page.Fact("Plain HTTP", Plain(plain));
        page.Close();
        if (endpoint.Tls is { } tls) TlsFactsPart.Write(page, tls);
        page.Close();
        foreach (var certificate in endpoint.Tls?.Certificates ?? []) CertificatePart.Write(page, certificate);
        if (endpoint.Clients is { } clients) ClientsPart.Write(page, clients);
        if (endpoint.Http is { } http) HttpFactsPart.Write(page, http);
    }

    private static string Plain(PlainHttpPart plain) =>
        $"port {plain.Port}: {(plain.Status is { } status ? $"status {status}{(plain.Location is { } location ? $", leads to {location}" : string.Empty)}" : plain.State)}";
}
