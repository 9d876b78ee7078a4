using Sallyport.Knowledge.Services;
using Sallyport.Observations;

namespace Sallyport.Services;

/// <summary>Lays out what was seen at an endpoint as the fields that service rules ask (docs/service-rules.md).</summary>
internal static class EndpointFields
{
    /// <summary>All fields of <paramref name="endpoint"/>.</summary>
    internal static FieldTable Read(EndpointObservation endpoint)
    {
        var fields = new FieldTable();
        fields.Add("port", endpoint.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), "endpoints");
        if (endpoint.Tls is { } tls) TlsFields.Add(fields, tls);
        if (endpoint.FirstAnswer is { } first) AddFirst(fields, first, endpoint.Service?.To(Stimulus.PlainHttp));
        if (endpoint.StartTls is { Greeting: { } greeting }) fields.Add("greeting", greeting, "startTls");
        AddVisits(fields, endpoint.Http);
        foreach (var stimulus in endpoint.Service?.Stimuli ?? []) StimulusFields.Add(fields, stimulus);
        var paths = endpoint.Service?.Paths ?? [];
        for (var i = 0; i < paths.Length; i++) ResponseFields.Add(fields, $"{paths[i].Path} ", paths[i], $"service/paths/{i}");
        foreach (var version in QuicVersions(endpoint)) fields.Add("quic.version", version, "quic");
        return fields;
    }

    private static void AddVisits(FieldTable fields, HttpObservation? http)
    {
        var exchanges = http?.Exchanges ?? [];
        for (var i = 0; i < exchanges.Length; i++)
        {
            var source = $"http/exchanges/{i}";
            ResponseFields.Add(fields, "http.", exchanges[i], source);
            if (exchanges[i].Foreign is { } foreign) TextFields.Add(fields, foreign.AsSpan(), source);
        }
    }

    /// <summary>Where the port speaks HTTP in clear, a GET that was answered is its visit; else the complaint about the hello has to do.</summary>
    private static void AddFirst(FieldTable fields, FirstAnswer first, StimulusExchange? plain)
    {
        if (first.Kind == ServiceKind.PlainHttp) ResponseFields.Add(fields, "http.", (plain is { Reaction: Reaction.Answer } ? plain.Answer : first.Bytes).AsSpan(), "firstAnswer");
        else if (first.Kind is ServiceKind.Ssh or ServiceKind.Other) TextFields.Add(fields, first.Bytes.AsSpan(), "firstAnswer");
    }

    private static IEnumerable<string> QuicVersions(EndpointObservation endpoint) =>
        endpoint.Quic?.Answer is QuicAnswer.Negotiated negotiated ? negotiated.Versions.Select(version => version.ToString("x8", System.Globalization.CultureInfo.InvariantCulture)) : [];
}
