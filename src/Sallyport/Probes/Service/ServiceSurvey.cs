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
    private Task<StimulusExchange[]>? _stimuli;

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

    /// <summary>Ends a visit that meets silence once another protocol has answered: a port that says nothing to a TLS hello and something else to another is not waited for to the end.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="giveUp">Ends the visit.</param>
    /// <param name="token">Ends it.</param>
    internal async Task WatchAsync(Task visit, CancellationTokenSource giveUp, CancellationToken token)
    {
        if (profile == SurveyProfile.Quick || target.StartTls is not null) return;

        await Task.WhenAny(visit, Task.Delay(SilenceBefore, dialer.Clock, token));
        if (visit.IsCompleted || _stimuli is not null || token.IsCancellationRequested) return;

        Begin(speaksTls: false, token);
        if (OtherThanTls.Among(await _stimuli!) is null) return;

        await Task.WhenAny(visit, Task.Delay(_patience, dialer.Clock, token));
        await giveUp.CancelAsync();
    }

    /// <summary>What another protocol answered, where the port met a TLS hello with silence; null when none did, or not yet.</summary>
    internal FirstAnswer? Other => _stimuli is { IsCompletedSuccessfully: true } ? OtherThanTls.Among(_stimuli.Result) : null;

    /// <summary>What was learned; null under the quick profile.</summary>
    /// <param name="seen">What is known of the endpoint so far: candidates follow from it.</param>
    /// <param name="token">Ends it.</param>
    internal async Task<ServiceObservation?> AskAsync(EndpointObservation seen, CancellationToken token)
    {
        if (_stimuli is null || profile == SurveyProfile.Quick) return null;

        var first = new ServiceObservation { Stimuli = [.. await _stimuli] };
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
