using System.Collections.Immutable;
using System.Net;
using Sallyport.Knowledge.Services;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Http;
using Sallyport.Probes.Revocation;
using Sallyport.Probes.Service;
using Sallyport.Probes.Tls;
using Sallyport.Probes.Tls.Trust;
using Sallyport.Targets;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes;

/// <summary>Looks at one address of a target: the port, then an ordinary client's visit, then every question that its answer makes sense of.</summary>
internal sealed class EndpointSurvey(Dialer dialer, Target target, SurveyProfile profile, Lazy<Task<TrustAnchors>> anchors, long runStarted)
{
    private const int MostRedirects = 3;

    /// <summary>Asked once the first visit is over: whether going on makes sense. False where the server was asked to start TLS and did not.</summary>
    internal Func<bool> SpeaksTls { get; init; } = static () => true;

    /// <summary>What an earlier run saw of TLS here; null when there is none.</summary>
    internal TlsObservation? Earlier { get; init; }

    /// <summary>Asks authorities about certificates beside; null where nobody is to be asked.</summary>
    internal RevocationSurvey? Revocation { get; init; }

    /// <summary>Says which further paths a candidate for the service wants asked.</summary>
    internal required Lazy<RuleBook> Rules { get; init; }

    /// <summary>The port of plain HTTP that is asked beside any target; null for port 80 beside port 443 alone.</summary>
    internal int? PlainHttpPort { get; init; }

    /// <summary>Looks at <paramref name="address"/>; null when the run was cancelled before the port answered.</summary>
    internal async Task<EndpointObservation?> ObserveAsync(IPAddress address, CancellationToken token)
    {
        var endpoint = new IPEndPoint(address, target.Port.Number);
        var tls = new TlsSurvey(dialer, endpoint, target, profile, runStarted, Earlier, token);
        var beside = new BesideSurvey(dialer, endpoint, target, profile, target.HostField) { PlainHttpPort = PlainHttpPort };
        var service = new ServiceSurvey(dialer, endpoint, target, profile, Rules);
        try
        {
            tls.Foresee();
            using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(token);
            var visiting = VisitAsync(endpoint, () => Begin(tls, beside, service, token), tls.Expect, giveUp.Token);
            await service.WatchAsync(visiting, giveUp, token);
            var visits = await visiting;
            if (visits[0].Port is not { } port) return null;

            var seen = new EndpointObservation { Address = address.ToString(), Port = target.Port.Number, Reach = port };
            return port.State == PortState.Open && SpeaksTls() ? await beside.AddAsync(await LookInsideAsync(seen, endpoint, tls, service, visits, token), token) : seen;
        }
        finally
        {
            await tls.SettleAsync();
        }
    }

    /// <summary>As soon as TLS answers: what depends on nothing, and what is asked beside it.</summary>
    private static void Begin(TlsSurvey tls, BesideSurvey beside, ServiceSurvey service, CancellationToken token)
    {
        tls.Begin();
        beside.Begin(token);
        service.Begin(speaksTls: true, token);
    }

    /// <summary>An ordinary client's visit; without ALPN when that was refused, and on to where redirects on the host lead.</summary>
    private async Task<HandshakeRun[]> VisitAsync(IPEndPoint endpoint, Action onTls, Action onConnected, CancellationToken token)
    {
        var plan = HandshakePlan.Ordinary(target);
        var visits = new List<HandshakeRun> { await GetAsync(endpoint, plan, "/", token, onTls, onConnected) };
        if (visits[0].Handshake?.End is HandshakeEnd.Refused refused && refused.Alert == AlertDescription.NoApplicationProtocol)
        {
            plan = plan with { Alpn = [] };
            visits.Add(await GetAsync(endpoint, plan, "/", token));
        }

        while (visits.Count <= MostRedirects && Next(visits) is { } path) visits.Add(await GetAsync(endpoint, plan, path, token));
        return [.. visits];
    }

    private string? Next(List<HandshakeRun> visits)
    {
        var path = visits[^1].Http?.Response is { } response ? RedirectTarget.SamePlace(response, target) : null;
        return path is not null && visits.TrueForAll(visit => visit.Http?.Path != path) ? path : null;
    }

    private Task<HandshakeRun> GetAsync(IPEndPoint endpoint, HandshakePlan plan, string path, CancellationToken token, Action? onTls = null, Action? onConnected = null) =>
        new HandshakeProbe(dialer, endpoint).RunAsync(plan, target.StartTls is null ? new HttpProbe(target.HostField, path, dialer.Clock) { ReadsOn = true } : null, token, onTls, onConnected);

    private async Task<EndpointObservation> LookInsideAsync(EndpointObservation seen, IPEndPoint endpoint, TlsSurvey survey, ServiceSurvey service, HandshakeRun[] visits, CancellationToken token)
    {
        var answer = ServiceProbe.FromHello(visits[0].FirstBytes);
        if (answer.Kind == ServiceKind.Silent && service.Other is { } other) answer = other;
        if (answer.Kind is not (ServiceKind.Tls or ServiceKind.Silent)) return await NamedAsync(seen with { FirstAnswer = answer }, service, token);

        var plain = answer.Kind == ServiceKind.Silent && target.StartTls is null ? new ServiceProbe(dialer, endpoint, target.HostField).AskPlainHttpAsync(token) : null;
        Revocation?.Begin(visits.Select(visit => visit.Handshake?.Certificates ?? []).FirstOrDefault(chain => !chain.IsEmpty), endpoint.Address, token);
        var naming = answer.Kind == ServiceKind.Tls ? service.AskAsync(seen with { FirstAnswer = answer, Tls = Visited(visits), Http = Http(visits) }, token) : null;
        var tls = await TlsAsync(survey, endpoint.Address, visits, token);
        var overPlain = plain is null ? answer : await plain;
        if (tls is null) return await NamedAsync(seen with { FirstAnswer = overPlain }, service, token);

        return seen with { FirstAnswer = answer with { Kind = ServiceKind.Tls }, Tls = tls, Http = Http(visits), Service = naming is null ? null : await naming };
    }

    /// <summary>Where the port speaks no TLS: what it speaks instead.</summary>
    private static async Task<EndpointObservation> NamedAsync(EndpointObservation seen, ServiceSurvey service, CancellationToken token)
    {
        service.Begin(speaksTls: false, token);
        return seen with { Service = await service.AskAsync(seen, token) };
    }

    /// <summary>The visits alone, with the certificates that they met: enough to know which service to ask further.</summary>
    private TlsObservation Visited(HandshakeRun[] visits)
    {
        var handshakes = visits.Select(visit => visit.Handshake).OfType<HandshakeObservation>().ToImmutableArray();
        return new TlsObservation { Hellos = [], Handshakes = handshakes, Certificates = [.. handshakes.Where(handshake => !handshake.Certificates.IsEmpty).Take(1).Select(Presented)] };
    }

    private CertificateObservation Presented(HandshakeObservation handshake) => new()
    {
        Chain = handshake.Certificates, Anchors = [], TrustStore = null, ReferenceIdentity = target.Host, SeenAt = dialer.Clock.GetUtcNow(), Handshakes = [0], ForHost = true,
    };

    /// <summary>What TLS answered; null when nothing that came was TLS.</summary>
    private async Task<TlsObservation?> TlsAsync(TlsSurvey survey, IPAddress address, HandshakeRun[] visits, CancellationToken token)
    {
        var seen = await survey.AskAsync(visits);
        var answered = seen.Handshakes.Any(handshake => handshake.End is not (HandshakeEnd.NotTls or HandshakeEnd.Interrupted) || handshake.BytesIn > 0)
            || seen.Hellos.Any(hello => hello.Outcome is not (HelloOutcome.NoAnswer or HelloOutcome.NotTls));
        if (!answered) return null;

        var certificates = new CertificateSurvey(await anchors.Value, target, dialer.Clock.GetUtcNow());
        var chains = certificates.Gather(seen.Handshakes, seen.Hellos);
        return seen with { Certificates = Revocation is null ? chains : await Revocation.AttachAsync(chains, address, token) };
    }

    /// <summary>Where a handshake stood in the way, that is what HTTP met: its questions stay open and do not vanish.</summary>
    private HttpObservation? Http(HandshakeRun[] visits)
    {
        var exchanges = visits.Select(visit => visit.Http).OfType<HttpExchange>().ToImmutableArray();
        if (exchanges.IsEmpty && target.StartTls is null && visits[^1].Handshake is { IsComplete: false, End: var end })
            exchanges = [new HttpExchange("/", dialer.Clock.GetUtcNow(), TimeSpan.Zero, null, $"HTTP was not asked: an ordinary client's handshake was {end.Words}")];

        return exchanges.IsEmpty ? null : new HttpObservation { Exchanges = exchanges, Host = target.Host };
    }
}
