using System.Net;
using Sallyport.Knowledge.Services;
using Sallyport.Observations;
using Sallyport.Probes;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Service;
using Sallyport.Probes.Tls;
using Sallyport.Targets;

namespace Sallyport.Benchmarks;

/// <summary>An ordinary visit with the questions that name a service, as a check under the standard profile puts them, and nothing else.</summary>
internal sealed class NamingSurvey(Dialer dialer, Target target, Lazy<RuleBook> rules)
{
    internal async Task<EndpointObservation?> ObserveAsync(IPEndPoint endpoint, CancellationToken token)
    {
        var service = new ServiceSurvey(dialer, endpoint, target, SurveyProfile.Standard, rules);
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(token);
        var moments = new VisitMoments(service.Connected, () => service.Begin(speaksTls: true, token)) { Shaken = service.Shaken };
        var visiting = new EndpointVisit(dialer, endpoint, target).RunAsync(moments, giveUp.Token);
        await service.WatchAsync(visiting, giveUp, token);
        var visit = service.Explain(await visiting);
        if (visit.Port is not { State: PortState.Open } port) return null;

        var answer = ServiceProbe.FromHello(visit.FirstBytes);
        var seen = new EndpointObservation { Address = endpoint.Address.ToString(), Port = endpoint.Port, Reach = port, FirstAnswer = answer.Kind == ServiceKind.Silent && service.Other is { } other ? other : answer };
        if (answer.Kind == ServiceKind.Tls)
            seen = seen with { Tls = visit.Tls(target.Host, dialer.Clock.GetUtcNow()), Http = visit.Http(target.Host, asked: true, dialer.Clock.GetUtcNow()) };
        else
            service.Begin(speaksTls: false, token);
        return seen with { Service = await service.AskAsync(seen, token) };
    }
}
