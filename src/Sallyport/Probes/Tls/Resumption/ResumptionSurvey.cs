using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.Resumption;

/// <summary>Comes back to the sessions of handshakes made before, once each way under the standard profile, five times under the deep one.</summary>
internal sealed class ResumptionSurvey(ResumptionProbe probe, HandshakeProbe handshakes, SurveyProfile profile, CancellationToken token)
{
    private const int DeepRounds = 5;

    private int Rounds => profile == SurveyProfile.Deep ? DeepRounds : 1;

    /// <summary>Tries every way that <paramref name="seen"/> makes sense of, all at once.</summary>
    /// <param name="seen">What was seen.</param>
    /// <param name="kept">The sessions that its handshakes left.</param>
    /// <param name="plan">What an ordinary client offers here.</param>
    /// <param name="read">True when a response was read behind a handshake: tickets of TLS 1.3 come before it.</param>
    internal async Task<TlsObservation> AskAsync(TlsObservation seen, ImmutableArray<KeptSession> kept, HandshakePlan plan, bool read)
    {
        var features = new FeatureSurvey(handshakes, profile, token);
        var asked = new List<Task<ImmutableArray<ResumptionTrial>>>();
        var made = features.AskAsync(seen, plan);
        if (seen.Handshakes.Any(handshake => handshake is { IsComplete: true, Version: { } version } && version == ProtocolVersion.Tls13)) asked.Add(Tls13Async(Of(kept, tls13: true), WhyNone(seen, tls13: true, read)));

        var older = AttackReading.VersionToAsk(seen);
        var full = older is { } version ? await handshakes.RunAsync(plan.WithoutTickets(version), token) : null;
        if (full is not null) asked.Add(BySessionIdAsync(full));
        if (seen.Handshakes.Any(handshake => handshake is { IsComplete: true, Version: { } spoken } && spoken < ProtocolVersion.Tls13)) asked.Add(ByTicketAsync(Of(kept, tls13: false), WhyNone(seen, tls13: false, read)));

        var trials = await Task.WhenAll(asked);
        return seen with
        {
            Resumptions = [.. trials.SelectMany(each => each)],
            Features = [.. (await made).Append(full?.Handshake).OfType<HandshakeObservation>()],
        };
    }

    private static ImmutableArray<KeptSession> Of(ImmutableArray<KeptSession> kept, bool tls13) =>
        [.. kept.Where(one => (one.Session.Version == ProtocolVersion.Tls13) == tls13 && !one.Session.Ticket.IsEmpty)];

    /// <summary>What a server did that left no ticket to come back with; null when it may have left some that nobody read.</summary>
    private static string? WhyNone(TlsObservation seen, bool tls13, bool read)
    {
        if (seen.Handshakes.Any(handshake => (handshake.Version == ProtocolVersion.Tls13) == tls13 && !handshake.Tickets.IsEmpty)) return "the session tickets that came are too long for a hello";

        return !tls13 ? "no session ticket was given" : read ? "no session ticket came with the first response" : null;
    }

    private static ResumptionTrial Missing(ResumptionWay way, string what) => new() { Way = way, Round = 0, NotGiven = what };

    private async Task<ImmutableArray<ResumptionTrial>> BySessionIdAsync(HandshakeRun full)
    {
        if (full.Handshake is not { IsComplete: true }) return [];

        return full.Sessions.FirstOrDefault(kept => !kept.Session.SessionId.IsEmpty) is { } kept
            ? await RepeatAsync(ResumptionWay.SessionId, kept)
            : [Missing(ResumptionWay.SessionId, "no session id was given")];
    }

    private async Task<ImmutableArray<ResumptionTrial>> ByTicketAsync(ImmutableArray<KeptSession> kept, string? none) =>
        kept.IsEmpty ? [Missing(ResumptionWay.Ticket, none!)] : await RepeatAsync(ResumptionWay.Ticket, kept[0]);

    private async Task<ImmutableArray<ResumptionTrial>> RepeatAsync(ResumptionWay way, KeptSession kept)
    {
        var trials = ImmutableArray.CreateBuilder<ResumptionTrial>();
        for (var round = 0; round < Rounds; round++) trials.Add(await AttemptAsync(way, round, kept));
        return trials.ToImmutable();
    }

    /// <summary>A server that keeps sessions may do so after its Finished has left (OpenSSL does): a client as quick as this one comes before it, so the first attempt is repeated once.</summary>
    private async Task<ResumptionTrial> AttemptAsync(ResumptionWay way, int round, KeptSession kept)
    {
        var first = (await probe.ComeBackAsync(way, round, kept)).Trial;
        return way == ResumptionWay.SessionId && round == 0 && first.Declined ? (await probe.ComeBackAsync(way, round, kept)).Trial : first;
    }

    /// <summary>A ticket is for one use (RFC 8446 appendix C.4): each attempt takes one that none before has taken, and without any left there is no further round.</summary>
    private async Task<ImmutableArray<ResumptionTrial>> Tls13Async(ImmutableArray<KeptSession> kept, string? none)
    {
        if (kept.IsEmpty) return none is null ? [] : [Missing(ResumptionWay.PreSharedKey, none)];

        var alone = kept.Length > 1 ? probe.ComeBackAsync(ResumptionWay.PreSharedKeyAlone, 0, kept[^1]) : null;
        var fresh = new Queue<KeptSession>(alone is null ? kept : kept[..^1]);
        var trials = ImmutableArray.CreateBuilder<ResumptionTrial>();
        for (var round = 0; round < Rounds && fresh.Count > 0; round++)
        {
            var run = await probe.ComeBackAsync(ResumptionWay.PreSharedKey, round, fresh.Dequeue());
            foreach (var next in run.Sessions) fresh.Enqueue(next);
            trials.Add(run.Trial);
        }

        trials.Add((await (alone ?? probe.ComeBackAsync(ResumptionWay.PreSharedKeyAlone, 0, fresh.Count > 0 ? fresh.Dequeue() : kept[0]))).Trial);
        return await WithReplayAsync(trials, fresh.LastOrDefault(kept[0]));
    }

    /// <summary>The same bytes twice: nothing that a polite visitor does, so under the deep profile alone, and only where early data was taken.</summary>
    private async Task<ImmutableArray<ResumptionTrial>> WithReplayAsync(ImmutableArray<ResumptionTrial>.Builder trials, KeptSession kept)
    {
        if (profile == SurveyProfile.Deep && trials.Any(trial => trial.Handshake is { EarlyDataAccepted: true })) trials.AddRange(await probe.ReplayAsync(kept));
        return trials.ToImmutable();
    }
}
