using System.Net;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Http;
using Sallyport.Probes.Quic;
using Sallyport.Targets;

namespace Sallyport.Probes;

/// <summary>Asks what stands beside a TLS port at the same address: QUIC on the same port, plain HTTP on its own; at once, while TLS is asked.</summary>
internal sealed class BesideSurvey(Dialer dialer, IPEndPoint endpoint, Target target, SurveyProfile profile, string hostField)
{
    private const int HttpPort = 80;
    private readonly long _created = dialer.Clock.GetTimestamp();
    private Task<QuicObservation>? _quic;
    private Task<PlainHttpObservation>? _plain;

    /// <summary>The port of plain HTTP that is asked beside any target; null for port 80 beside port 443 alone.</summary>
    internal int? PlainHttpPort { get; init; }

    /// <summary>Begins, on other threads; not in the quick profile, and not where TLS is started inside another protocol.</summary>
    internal void Begin(CancellationToken token)
    {
        if (profile == SurveyProfile.Quick || target.StartTls is not null || _quic is not null) return;

        // Connecting and the first answer took a round trip each.
        var roundTrip = dialer.Clock.GetElapsedTime(_created) / 2;
        _quic = Task.Run(() => new QuicProbe(dialer, endpoint).AskAsync(roundTrip, token), CancellationToken.None);
        if ((PlainHttpPort ?? (target.Port == Port.Https ? HttpPort : null)) is { } port)
            _plain = Task.Run(() => new PlainHttpProbe(dialer, new IPEndPoint(endpoint.Address, port), hostField).AskAsync(roundTrip, token), CancellationToken.None);
    }

    /// <summary>Adds what was seen, and under the deep profile what an answer over TLS gives back.</summary>
    internal async Task<EndpointObservation> AddAsync(EndpointObservation seen, CancellationToken token) => seen with
    {
        Quic = _quic is null ? null : await _quic,
        PlainHttp = _plain is null ? null : await _plain,
        Reflection = profile == SurveyProfile.Deep && seen.Http?.Final is not null ? await new ReflectionProbe(dialer, endpoint, target, hostField).AskAsync(token) : null,
    };
}
