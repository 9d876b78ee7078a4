using System.Collections.Immutable;
using System.Net;
using Sallyport.Knowledge.Services;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Revocation;
using Sallyport.Probes.Service;
using Sallyport.Probes.Tls;
using Sallyport.Probes.Tls.Trust;
using Sallyport.Targets;

namespace Sallyport.Probes;

/// <summary>Looks at one address of a target: the port, then an ordinary client's visit, then every question that its answer makes sense of.</summary>
internal sealed class EndpointSurvey(Dialer dialer, Target target, SurveyProfile profile, Lazy<Task<TrustAnchors>> anchors, long runStarted)
{
    /// <summary>Asked once the first visit is over: whether going on makes sense. False where the server was asked to start TLS and did not.</summary>
    internal Func<bool> SpeaksTls { get; init; } = static () => true;

    /// <summary>What an earlier run saw of TLS here; null when there is none.</summary>
    internal TlsObservation? Earlier { get; init; }

    /// <summary>Asks authorities about certificates beside; null where nobody is to be asked.</summary>
    internal RevocationSurvey? Revocation { get; init; }

    /// <summary>Given what is known in the middle, where the path is long; null where nobody wants it.</summary>
    internal Drafting? Draft { get; init; }

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
            var moments = new VisitMoments(() => Connected(tls, service), () => Begin(tls, beside, service, token)) { Shaken = service.Shaken };
            var visiting = new EndpointVisit(dialer, endpoint, target).RunAsync(moments, giveUp.Token);
            await service.WatchAsync(visiting, giveUp, token);
            var visit = service.Explain(await visiting);
            if (visit.Port is not { } port) return null;

            var seen = new EndpointObservation { Address = address.ToString(), Port = target.Port.Number, Reach = port };
            return port.State == PortState.Open && SpeaksTls() ? await beside.AddAsync(await LookInsideAsync(seen, endpoint, tls, service, visit, token), token) : seen;
        }
        finally
        {
            await tls.SettleAsync();
        }
    }

    private static void Connected(TlsSurvey tls, ServiceSurvey service)
    {
        service.Connected();
        tls.Expect();
    }

    /// <summary>As soon as TLS answers: what depends on nothing, and what is asked beside it.</summary>
    private static void Begin(TlsSurvey tls, BesideSurvey beside, ServiceSurvey service, CancellationToken token)
    {
        tls.Begin();
        beside.Begin(token);
        service.Begin(speaksTls: true, token);
    }

    private async Task<EndpointObservation> LookInsideAsync(EndpointObservation seen, IPEndPoint endpoint, TlsSurvey survey, ServiceSurvey service, VisitResult visit, CancellationToken token)
    {
        var answer = ServiceProbe.FromHello(visit.FirstBytes);
        if (answer.Kind == ServiceKind.Silent && service.Other is { } other) answer = other;
        if (answer.Kind is not (ServiceKind.Tls or ServiceKind.Silent)) return await NamedAsync(seen with { FirstAnswer = answer }, service, token);

        var plain = answer.Kind == ServiceKind.Silent && target.StartTls is null ? new ServiceProbe(dialer, endpoint, target.HostField).AskPlainHttpAsync(token) : null;
        Revocation?.Begin(visit.Chain, endpoint.Address, token);
        var naming = answer.Kind == ServiceKind.Tls ? service.AskAsync(seen with { FirstAnswer = answer, Tls = visit.Tls(target.Host, dialer.Clock.GetUtcNow()), Http = Http(visit) }, token) : null;
        var tls = await TlsAsync(survey, seen with { FirstAnswer = answer, Http = Http(visit) }, endpoint.Address, visit, token);
        var overPlain = plain is null ? answer : await plain;
        if (tls is null) return await NamedAsync(seen with { FirstAnswer = overPlain }, service, token);

        seen = seen with { FirstAnswer = answer with { Kind = ServiceKind.Tls }, Tls = tls, Http = Http(visit) };
        return naming is null ? await NamedAsync(seen, service, token) : seen with { Service = await naming };
    }

    /// <summary>Where the first visit met no TLS: what is spoken there.</summary>
    private static async Task<EndpointObservation> NamedAsync(EndpointObservation seen, ServiceSurvey service, CancellationToken token)
    {
        service.Begin(speaksTls: seen.Tls is not null, token);
        return seen with { Service = await service.AskAsync(seen, token) };
    }

    /// <summary>What TLS answered; null when nothing that came was TLS.</summary>
    private async Task<TlsObservation?> TlsAsync(TlsSurvey survey, EndpointObservation around, IPAddress address, VisitResult visit, CancellationToken token)
    {
        var seen = await survey.AskAsync(visit.Runs, DraftOf(around));
        var answered = seen.Handshakes.Any(handshake => handshake.End is not (HandshakeEnd.NotTls or HandshakeEnd.Interrupted) || handshake.BytesIn > 0)
            || seen.Hellos.Any(hello => hello.Outcome is not (HelloOutcome.NoAnswer or HelloOutcome.NotTls));
        if (!answered) return null;

        var chains = Chains(await anchors.Value, seen);
        return seen with { Certificates = Revocation is null ? chains : await Revocation.AttachAsync(chains, address, token) };
    }

    private ImmutableArray<CertificateObservation> Chains(TrustAnchors store, TlsObservation seen) => new CertificateSurvey(store, target, dialer.Clock.GetUtcNow()).Gather(seen.Handshakes, seen.Hellos);

    private Action<TlsObservation>? DraftOf(EndpointObservation around) => Draft is not { } draft || around.Reach.After < draft.From ? null : tls =>
    {
        if (anchors.Value is { IsCompletedSuccessfully: true, Result: var store }) draft.To(around with { Tls = tls with { Certificates = Chains(store, tls) } });
    };

    private HttpObservation? Http(VisitResult visit) => visit.Http(target.Host, asked: target.StartTls is null, dialer.Clock.GetUtcNow());
}
