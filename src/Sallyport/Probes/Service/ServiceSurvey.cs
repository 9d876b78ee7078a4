using System.Collections.Immutable;
using System.Net;
using Sallyport.Knowledge.Services;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Http;
using Sallyport.Probes.Tls;
using Sallyport.Services;
using Sallyport.Targets;

namespace Sallyport.Probes.Service;

/// <summary>Asks a port which service it is: first messages of other protocols while TLS is asked, then what candidates want to know.</summary>
/// <param name="dialer">Makes the connections.</param>
/// <param name="endpoint">Where to.</param>
/// <param name="target">What is looked at.</param>
/// <param name="profile">How much is asked: nothing under the quick profile.</param>
/// <param name="rules">Says which paths a candidate wants; names nothing here.</param>
internal sealed class ServiceSurvey(Dialer dialer, IPEndPoint endpoint, Target target, SurveyProfile profile, Lazy<RuleBook> rules)
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan SilenceBefore = TimeSpan.FromMilliseconds(750);
    private static readonly TimeSpan LongSilence = TimeSpan.FromMilliseconds(2500);
    private readonly long _created = dialer.Clock.GetTimestamp();
    private TimeSpan _patience = Least;
    private TimeSpan? _roundTrip;
    private readonly TaskCompletionSource<HandshakeRun> _shaken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<StimulusExchange[]>? _stimuli;
    private StimulusExchange[] _early = [];
    private StimulusExchange? _inside;

    /// <summary>Tells that the port took the visit's connection, which was a round trip after the survey began.</summary>
    internal void Connected() => _roundTrip ??= dialer.Clock.GetElapsedTime(_created);

    /// <summary>Begins with the stimuli, as soon as it is known whether the port speaks TLS; once, and not where TLS is started inside another protocol.</summary>
    internal void Begin(bool speaksTls, CancellationToken token)
    {
        if (_stimuli is not null || target.StartTls is not null) return;

        _patience = Least + (4 * (_roundTrip ?? TimeSpan.Zero));
        var probe = new StimulusProbe(dialer, endpoint);
        _stimuli = Task.WhenAll(StimulusPlan.Of(profile, speaksTls).Select(stimulus =>
            Task.Run(() => probe.SendAsync(stimulus, stimulus == Stimulus.Silence ? LongSilence : _patience, token), CancellationToken.None)));
    }

    /// <summary>Tells that the visit's handshake is complete, and its request is on its way.</summary>
    internal void Shaken(HandshakeRun run) => _shaken.TrySetResult(run);

    /// <summary>Ends a visit that meets silence once another protocol has answered: a port that says nothing to a TLS hello, or to a GET inside TLS, and something else to another first message is not waited for to the end.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="giveUp">Ends the visit.</param>
    /// <param name="token">Ends it.</param>
    internal async Task WatchAsync(Task visit, CancellationTokenSource giveUp, CancellationToken token)
    {
        if (profile == SurveyProfile.Quick || target.StartTls is not null) return;

        await Task.WhenAny(visit, _shaken.Task, Task.Delay(SilenceBefore, dialer.Clock, token));
        if (_stimuli is not null) await Task.WhenAny(visit, _shaken.Task);
        if (visit.IsCompleted || token.IsCancellationRequested) return;

        var answered = _shaken.Task.IsCompleted ? await AnsweredInsideAsync(visit, await _shaken.Task, token) : await AnsweredOutsideAsync(visit, token);
        if (answered) await giveUp.CancelAsync();
    }

    /// <summary>The visit, where it was given up: its request is not said to have failed for a reason of ours.</summary>
    internal VisitResult Explain(VisitResult visit) =>
        _inside is null ? visit : new VisitResult([.. visit.Runs.Select(run => run.Http is { Response: null, Foreign: null } silent ? run with { Http = silent with { Problem = $"no HTTP response: the server said nothing to the request, and answered the first message of {_inside.Stimulus}" } } : run)]);

    /// <summary>No TLS so far: true when another protocol has answered, and the hello had a last chance.</summary>
    private async Task<bool> AnsweredOutsideAsync(Task visit, CancellationToken token)
    {
        Begin(speaksTls: false, token);
        if (OtherThanTls.Among(await _stimuli!) is null) return false;

        await Task.WhenAny(visit, Task.Delay(_patience, dialer.Clock, token));
        return true;
    }

    /// <summary>TLS, and silence inside: true when one of what the certificate's candidates say first was understood.</summary>
    private async Task<bool> AnsweredInsideAsync(Task visit, HandshakeRun run, CancellationToken token)
    {
        await Task.WhenAny(visit, Task.Delay(_patience, dialer.Clock, token));
        if (visit.IsCompleted || token.IsCancellationRequested) return false;

        var tls = new VisitResult([run]).Tls(target.Host, dialer.Clock.GetUtcNow());
        var seen = new EndpointObservation { Address = endpoint.Address.ToString(), Port = endpoint.Port, Reach = run.Port!, FirstAnswer = ServiceProbe.FromHello(run.FirstBytes), Tls = tls };
        _early = await Task.WhenAll(Wanted.Of(seen, rules.Value).Stimuli.Where(StimulusPlan.IsInsideTls).Select(stimulus => MoreAsync(stimulus, token)));
        _inside = _early.FirstOrDefault(StimulusReading.Proves);
        return _inside is not null;
    }

    /// <summary>What another protocol answered, where the port met a TLS hello with silence; null when none did, or not yet.</summary>
    internal FirstAnswer? Other => _stimuli is { IsCompletedSuccessfully: true } ? OtherThanTls.Among(_stimuli.Result) : null;

    /// <summary>What was learned; null under the quick profile.</summary>
    /// <param name="seen">What is known of the endpoint so far: candidates follow from it.</param>
    /// <param name="token">Ends it.</param>
    internal async Task<ServiceObservation?> AskAsync(EndpointObservation seen, CancellationToken token)
    {
        if (_stimuli is null || profile == SurveyProfile.Quick) return null;

        var first = new ServiceObservation { Stimuli = [.. await _stimuli, .. _early] };
        var wanted = Wanted.Of(seen with { Service = first }, rules.Value);
        var inside = Task.WhenAll(wanted.Stimuli.Where(stimulus => seen.Tls is not null || !StimulusPlan.IsInsideTls(stimulus)).Select(stimulus => MoreAsync(stimulus, token)));
        var paths = seen.Tls is null || seen.Http?.Final is null ? [] : await AskPathsAsync(wanted.Paths, token);
        return first with { Stimuli = [.. first.Stimuli, .. await inside], Paths = paths };
    }

    private Task<StimulusExchange> MoreAsync(Stimulus stimulus, CancellationToken token)
    {
        var probe = new StimulusProbe(dialer, endpoint);
        return StimulusPlan.IsInsideTls(stimulus) ? probe.SendInsideAsync(stimulus, HandshakePlan.Ordinary(target), _patience, token) : probe.SendAsync(stimulus, _patience, token);
    }

    private async Task<ImmutableArray<HttpExchange>> AskPathsAsync(ImmutableArray<string> paths, CancellationToken token)
    {
        var asked = await Task.WhenAll(paths.Select(path => new HandshakeProbe(dialer, endpoint).RunAsync(HandshakePlan.Ordinary(target), new HttpProbe(target.HostField, path, dialer.Clock) { ReadsOn = true }, token)));
        return [.. asked.Select(run => run.Http).OfType<HttpExchange>()];
    }
}
