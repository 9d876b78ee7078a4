using System.Collections.Immutable;
using System.Net;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Dns;
using Sallyport.Probes.Revocation;
using Sallyport.Probes.StartTls;
using Sallyport.Probes.Tls.Trust;
using Sallyport.Targets;

namespace Sallyport.Probes;

/// <summary>Looks at targets from outside and returns what was seen; judging it is another matter (<see cref="Verdicts.Judgement"/>).</summary>
public sealed class Survey
{
    private readonly SurveyOptions _options;
    private readonly TimeProvider _clock;
    private readonly Lazy<Task<TrustAnchors>> _anchors;

    /// <summary>Prepares a survey; the system's trust store is read once, while the first target is waited for.</summary>
    /// <param name="options">How to look.</param>
    /// <param name="clock">Where times are taken from.</param>
    public Survey(SurveyOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        _anchors = new(() => TrustAnchors.LoadAsync(options.ExtraAnchors));
    }

    /// <summary>Looks at <paramref name="target"/> at every address of its name.</summary>
    /// <param name="target">What to look at.</param>
    /// <param name="token">Ends looking; what is known by then is returned.</param>
    /// <returns>What was seen; never throws for anything that a peer or the network does.</returns>
    public async Task<HostObservation> ObserveAsync(Target target, CancellationToken token)
    {
        var startedAt = _clock.GetUtcNow();
        var started = _clock.GetTimestamp();
        using var limit = new CancellationTokenSource(_options.Budget.TargetTimeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, token);
        var dialer = new Dialer(_options.Budget.For(target), _clock);

        var resolved = await NameResolver.ResolveAsync(target, _clock, either.Token);
        HostObservation Seen(ImmutableArray<EndpointObservation> endpoints) => new()
        {
            Target = target, StartedAt = startedAt, Elapsed = _clock.GetElapsedTime(started), Resolution = resolved.Seen, Endpoints = endpoints, Connections = dialer.Connections,
        };

        var draft = _options.Draft is { } drafted ? new Drafting(_options.DraftFrom, endpoint => drafted(Seen([endpoint]))) : null;
        var looking = resolved.Addresses.Select(Looking(dialer, target, started, new RevocationSurvey(_options.Profile, _anchors, _clock), draft, either.Token)).ToList();

        var names = new NameSurvey(_options.Resolver, _clock).ObserveAsync(target, resolved.Addresses, _options.Profile, either.Token);

        // The store is read while the first answers are waited for, not before they are asked for.
        _ = _anchors.Value;
        var endpoints = await Task.WhenAll(looking);
        var said = await names;
        return Seen([.. endpoints.OfType<EndpointObservation>()]) with
        {
            Names = said,
            CutShort = token.IsCancellationRequested ? "the run was interrupted" : limit.IsCancellationRequested ? $"the time for one target ({_options.Budget.TargetTimeout.TotalSeconds:0.#} s) was up" : null,
        };
    }

    /// <summary>How one address is looked at: a fresh dialogue for each where TLS is started inside another protocol.</summary>
    private Func<IPAddress, Task<EndpointObservation?>> Looking(Dialer dialer, Target target, long started, RevocationSurvey revocation, Drafting? draft, CancellationToken token) =>
        address => StartTlsUpgrade.For(target) is { } upgrade
            ? new StartTlsSurvey(dialer, target, _anchors, started, upgrade) { Rules = _options.Rules, Revocation = revocation, Draft = draft }.ObserveAsync(address, _options.Profile, token)
            : new EndpointSurvey(dialer, target, _options.Profile, _anchors, started) { Rules = _options.Rules, Revocation = revocation, Draft = draft, Earlier = Earlier(target, address), PlainHttpPort = _options.PlainHttpPort }.ObserveAsync(address, token);

    private TlsObservation? Earlier(Target target, IPAddress address) => _options.Earlier
        .Where(host => host.Target.Host == target.Host && host.Target.Port == target.Port && host.Target.ServerName == target.ServerName)
        .OrderByDescending(host => host.StartedAt)
        .SelectMany(host => host.Endpoints)
        .FirstOrDefault(endpoint => endpoint.Address == address.ToString() && endpoint.Port == target.Port.Number)?.Tls;
}
