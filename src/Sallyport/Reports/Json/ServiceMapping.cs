using System.Text;
using Sallyport.Observations;
using Sallyport.Reports.Text;
using Sallyport.Wire.StartTls;

namespace Sallyport.Reports.Json;

/// <summary>Lays out what answers: the kind, as far as the first answers tell, and what the service says of itself. Names are not guessed.</summary>
internal static class ServiceMapping
{
    internal static ServicePart? Of(EndpointObservation endpoint) => endpoint.FirstAnswer switch
    {
        null when endpoint.StartTls is null => null,
        null or { Kind: ServiceKind.Tls or ServiceKind.Other } when endpoint.StartTls is { } dialogue => BeforeTls(endpoint, dialogue),
        null => null,
        { Kind: ServiceKind.Ssh } ssh => Part("ssh", 1, FirstAnswerWords.FirstLine(ssh), Layer("server", "SSH", "an SSH identification string came", "firstAnswer")),
        { Kind: ServiceKind.PlainHttp } http => Part("web", 1, Banner(http), Layer("server", "HTTP without TLS", "an HTTP response came", "firstAnswer")),
        { Kind: ServiceKind.Tls } => OverTls(endpoint),
        { Kind: ServiceKind.Other } other => Part("other", 0.9, FirstAnswerWords.FirstLine(other)),
        _ => Part("unidentified", 0, null),
    };

    private static ServicePart OverTls(EndpointObservation endpoint)
    {
        var tls = Layer("tls", "TLS", "a TLS handshake was answered", "tls/handshakes/0");
        return endpoint.Http?.Final is { } response
            ? Part("web", 0.9, response.Value("Server"), tls, Layer("server", "HTTP", $"{response.Version} {response.Status} came over TLS", "http/exchanges/0"))
            : Part("other-tls", 0.5, null, tls);
    }

    /// <summary>The dialogue names the service: nothing else speaks that protocol.</summary>
    private static ServicePart BeforeTls(EndpointObservation endpoint, StartTlsObservation dialogue)
    {
        if (!dialogue.End.IsNo && dialogue.End is not StartTlsEnd.Upgraded) return Part(dialogue.End is StartTlsEnd.TurnedAway ? Kind(dialogue.Protocol) : "unidentified", 0.5, dialogue.Greeting);

        var server = Layer("server", dialogue.Protocol.Name().ToUpperInvariant(), "the plaintext dialogue was of its form", "startTls");
        return endpoint.Tls is null
            ? Part(Kind(dialogue.Protocol), 0.9, dialogue.Greeting, server)
            : Part(Kind(dialogue.Protocol), 0.9, dialogue.Greeting, Layer("tls", "TLS", "a TLS handshake was answered", "tls/handshakes/0"), server);
    }

    private static string Kind(StartTlsProtocol protocol) => protocol is StartTlsProtocol.Smtp or StartTlsProtocol.Lmtp or StartTlsProtocol.Imap or StartTlsProtocol.Pop3 or StartTlsProtocol.Sieve ? "mail" : "other";

    private static string? Banner(FirstAnswer answer) =>
        Encoding.Latin1.GetString(answer.Bytes.AsSpan()).Split("\r\n").FirstOrDefault(line => line.StartsWith("Server:", StringComparison.OrdinalIgnoreCase))?["Server:".Length..].Trim();

    private static ServicePart Part(string kind, double confidence, string? banner, params ReadOnlySpan<LayerPart> layers) =>
        new(null, kind, null, confidence, [.. layers], banner);

    private static LayerPart Layer(string layer, string name, string fact, string source) => new(layer, name, [new EvidencePart(fact, source)]);
}
