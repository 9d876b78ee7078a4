using System.Net;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Http;
using Sallyport.Probes.Tls;
using Sallyport.Targets;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes;

/// <summary>An ordinary client's visit to an endpoint: a handshake, a GET over it, and redirects that stay on the host.</summary>
internal sealed class EndpointVisit(Dialer dialer, IPEndPoint endpoint, Target target)
{
    private const int MostRedirects = 3;

    /// <summary>Visits; without ALPN when that was refused, and on to where redirects on the host lead.</summary>
    /// <param name="moments">Who is told how far the first connection is.</param>
    /// <param name="token">Ends it.</param>
    internal async Task<VisitResult> RunAsync(VisitMoments moments, CancellationToken token)
    {
        var plan = HandshakePlan.Ordinary(target);
        var visits = new List<HandshakeRun> { await GetAsync(plan, "/", token, moments) };
        if (visits[0].Handshake?.End is HandshakeEnd.Refused refused && refused.Alert == AlertDescription.NoApplicationProtocol)
        {
            plan = plan with { Alpn = [] };
            visits.Add(await GetAsync(plan, "/", token));
        }

        while (visits.Count <= MostRedirects && Next(visits) is { } path) visits.Add(await GetAsync(plan, path, token));
        return new VisitResult([.. visits]);
    }

    private string? Next(List<HandshakeRun> visits)
    {
        var path = visits[^1].Http?.Response is { } response ? RedirectTarget.SamePlace(response, target) : null;
        return path is not null && visits.TrueForAll(visit => visit.Http?.Path != path) ? path : null;
    }

    private Task<HandshakeRun> GetAsync(HandshakePlan plan, string path, CancellationToken token, VisitMoments? moments = null) =>
        new HandshakeProbe(dialer, endpoint).RunAsync(plan, target.StartTls is null ? new HttpProbe(target.HostField, path, dialer.Clock) { ReadsOn = true } : null, token, moments);
}
