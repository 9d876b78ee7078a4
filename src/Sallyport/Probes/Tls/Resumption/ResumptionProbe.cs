using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Http;
using Sallyport.Wire.Tls;
using Sallyport.Wire.Tls.Client;

namespace Sallyport.Probes.Tls.Resumption;

/// <summary>Offers a kept session on a new connection and sees whether the server takes it up.</summary>
/// <param name="dialer">For its clock, and to be told of dropped connections.</param>
/// <param name="handshakes">Carries the handshakes out.</param>
/// <param name="host">The Host field of a GET; null when the service behind TLS is not HTTP.</param>
/// <param name="token">Ends it.</param>
internal sealed class ResumptionProbe(Dialer dialer, HandshakeProbe handshakes, string? host, CancellationToken token)
{
    private const string Path = "/";

    /// <summary>A session id of this length beside a ticket shows Ticketbleed too: a sound server repeats it, a leaking one pads it to 32 bytes.</summary>
    private const int ShortSessionId = 16;

    /// <summary>Comes back with <paramref name="kept"/>; a GET goes along as early data the first time, where the ticket takes it.</summary>
    /// <returns>What came of it, and the sessions that the new connection leaves.</returns>
    internal Task<ResumptionRun> ComeBackAsync(ResumptionWay way, int round, KeptSession kept) => CarryOutAsync(way, round, Plan(way, kept, early: way == ResumptionWay.PreSharedKey && round == 0));

    /// <summary>Sends the first flight of <paramref name="kept"/> twice, byte for byte, early data and all.</summary>
    internal async Task<ResumptionTrial[]> ReplayAsync(KeptSession kept)
    {
        var plan = Plan(ResumptionWay.EarlyDataReplay, kept, early: true);
        var bytes = Randomness.Bytes(RepeatableRandom.Size);
        var first = await CarryOutAsync(ResumptionWay.EarlyDataReplay, 0, plan with { Base = plan.Base with { Random = RepeatableRandom.Of(bytes) } });
        var second = await CarryOutAsync(ResumptionWay.EarlyDataReplay, 1, plan with { Base = plan.Base with { Random = RepeatableRandom.Of(bytes) } });
        return [first.Trial, second.Trial];
    }

    private static bool WasDropped(HandshakeRun run) => run.Handshake?.End is HandshakeEnd.Interrupted { Fault: NetworkFault.Closed or NetworkFault.Reset or NetworkFault.TurnedAway };

    private HandshakePlan Plan(ResumptionWay way, KeptSession kept, bool early)
    {
        var again = kept.Plan.Base with { Resume = kept.Session, TicketAge = dialer.Clock.GetElapsedTime(kept.At), KeyShares = kept.Group is { } group ? [group] : kept.Plan.Base.KeyShares };
        return kept.Plan with
        {
            Purpose = HandshakePurpose.Resumption,
            Versions = [kept.Session.Version],
            Base = way switch
            {
                ResumptionWay.Ticket => again with { SessionIdLength = ShortSessionId },
                ResumptionWay.PreSharedKeyAlone => again with { PskModes = [0] },
                _ when early && host is not null => again with { EarlyData = [.. HttpRequest.Get(host, Path)] },
                _ => again,
            },
        };
    }

    private async Task<ResumptionRun> CarryOutAsync(ResumptionWay way, int round, HandshakePlan plan)
    {
        var http = way is ResumptionWay.PreSharedKey or ResumptionWay.EarlyDataReplay && host is not null ? new HttpProbe(host, Path, dialer.Clock) : null;
        var run = await handshakes.RunAsync(plan, http, token);
        if (WasDropped(run) && way != ResumptionWay.EarlyDataReplay)
        {
            dialer.Dropped();
            run = await handshakes.RunAsync(plan, http, token);
        }

        return new ResumptionRun(
            new ResumptionTrial { Way = way, Round = round, Handshake = run.Handshake, EarlyDataSent = SendsEarly(plan.Base), Status = run.Http?.Response?.Status },
            run.Sessions);
    }

    private static bool SendsEarly(TlsClientOptions options) => !options.EarlyData.IsEmpty && options.Resume is { } session && session.Version == ProtocolVersion.Tls13 && session.MaxEarlyData >= options.EarlyData.Length;
}

/// <summary>What one attempt brought.</summary>
/// <param name="Trial">What came of it.</param>
/// <param name="Sessions">The sessions that it leaves.</param>
internal sealed record ResumptionRun(ResumptionTrial Trial, ImmutableArray<KeptSession> Sessions);
