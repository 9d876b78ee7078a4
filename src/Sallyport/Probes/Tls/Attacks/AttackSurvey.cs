using System.Collections.Immutable;
using System.Net;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;

namespace Sallyport.Probes.Tls.Attacks;

/// <summary>Provokes known flaws of servers up to TLS 1.2, as far as the profile allows and as what was seen before gives reason to.</summary>
/// <remarks>Every request reads; none changes anything on the server, and none takes more of a leak than proves it.</remarks>
internal sealed class AttackSurvey(Dialer dialer, IPEndPoint endpoint, string? serverName, SurveyProfile profile, long runStarted)
{
    /// <summary>Asks everything that <paramref name="seen"/> makes sense of; nothing of a server that speaks TLS 1.3 alone.</summary>
    internal async Task<ImmutableArray<AttackExchange>> AskAsync(TlsObservation seen, CancellationToken token)
    {
        if (AttackReading.VersionToAsk(seen) is not { } version) return [];

        var line = new AttackLine(dialer, endpoint, runStarted, token);
        var hello = new AttackHello { Version = version, ServerName = serverName };
        var asked = await Task.WhenAll(Standard(line, hello, seen));
        return [.. asked.SelectMany(exchanges => exchanges)];
    }

    private IEnumerable<Task<AttackExchange[]>> Standard(AttackLine line, AttackHello hello, TlsObservation seen)
    {
        yield return new HeartbleedProbe(line, hello).AskAsync();
        yield return new EarlyChangeCipherSpecProbe(line, hello).AskAsync();
        var ticket = new TicketbleedProbe(line, hello, seen);
        yield return ticket.Known() is { } known ? Task.FromResult<AttackExchange[]>([known]) : ticket.AskAsync();
        if (WeakSuiteReading.Takes(seen, WeakClass.StaticRsa) is not Answer.No) yield return new RobotProbe(line, hello).AskAsync();
        yield return new RenegotiationProbe(line, hello).AskAsync();
        yield return CbcAsync(line, hello, seen);
    }

    /// <summary>Bad records are many connections, and a server counts them as attacks: under the deep profile alone.</summary>
    private async Task<AttackExchange[]> CbcAsync(AttackLine line, AttackHello hello, TlsObservation seen)
    {
        var probe = new CbcOfferProbe(line, hello, seen);
        if (probe.Known() is { } known) return [known];

        var offer = await probe.AskAsync();
        return profile == SurveyProfile.Deep && offer is [{ Outcome: AttackOutcome.SuiteTaken }] ? [.. offer, .. await new CbcPaddingProbe(line, hello).AskAsync()] : offer;
    }
}
