using Sallyport.Observations;

namespace Sallyport.Reports.Text;

/// <summary>What stands beside TLS at the same address: QUIC, plain HTTP; and fingerprints, for who wants everything.</summary>
internal static class BesideLines
{
    internal static void Write(TextPage page, EndpointObservation endpoint, bool whole)
    {
        if (endpoint.Quic is { } quic && (whole || quic.Answer is QuicAnswer.Negotiated)) page.Row("quic", $"UDP port {endpoint.Port}: {quic.Answer.Words}");
        if (endpoint.PlainHttp is { } plain && (whole || plain.Exchange?.Response is not null)) page.Row("plain http", Plain(plain));
        if (whole && endpoint.Tls is { } tls) page.Row("fingerprints", Fingerprints(tls));
    }

    private static string Plain(PlainHttpObservation plain) => plain.Exchange?.Response is { } response
        ? $"port {plain.Port}: {response.Version} {response.Status}{(response.Value("Location") is { } location ? $" → {location}" : string.Empty)}"
        : $"port {plain.Port}: {plain.Exchange?.Problem ?? plain.Reach?.Answer.Words ?? "no answer in the short time that it was given"}";

    private static string? Fingerprints(TlsObservation tls) =>
        Ja3s.Of(tls) is { } ja3s ? $"JA3S {ja3s}{(Jarm.Of(tls.Jarm) is { } jarm ? $", JARM {jarm}" : string.Empty)}" : null;
}
