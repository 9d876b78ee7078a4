using System.Collections.Immutable;
using System.Net;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.Attacks;

/// <summary>Provokes known flaws of servers up to TLS 1.2, as far as the profile allows and as what was seen before gives reason to.</summary>
/// <remarks>Every request reads; none changes anything on the server, and none takes more of a leak than proves it.</remarks>
internal sealed class AttackSurvey(Dialer dialer, IPEndPoint endpoint, string? serverName, SurveyProfile profile, long runStarted)
{
    /// <summary>Asks everything that what was seen makes sense of; nothing of a server that speaks TLS 1.3 alone.</summary>
    /// <param name="versions">Which versions are spoken.</param>
    /// <param name="handshakes">The same with all handshakes, once they are made.</param>
    /// <param name="suites">The same with all suites, once they were asked for.</param>
    /// <param name="staticRsa">Ends when RSA key transport was seen to be taken, which may be long before all suites are known; null when nobody tells.</param>
    /// <param name="token">Ends it.</param>
    internal async Task<ImmutableArray<AttackExchange>> AskAsync(TlsObservation versions, Task<TlsObservation> handshakes, Task<TlsObservation> suites, Task? staticRsa, CancellationToken token)
    {
        if (AttackReading.VersionToAsk(versions) is not { } version) return [];

        var line = new AttackLine(dialer, endpoint, runStarted, token);
        var hello = new AttackHello { Version = version, ServerName = serverName };
        var asked = await Task.WhenAll(
            ClearAsync(line, hello),
            TicketbleedAsync(line, hello, handshakes),
            RobotAsync(line, hello, suites, staticRsa),
            new RenegotiationProbe(line, hello, profile).AskAsync(),
            CbcAsync(line, hello, suites));
        return [.. asked.SelectMany(exchanges => exchanges)];
    }

    /// <summary>True when two observations give the same reasons for what is asked here.</summary>
    internal static bool HasSameReasons(TlsObservation one, TlsObservation other) => Reasons(one) == Reasons(other);

    private static (ProtocolVersion?, bool, bool, bool, bool?) Reasons(TlsObservation seen)
    {
        var version = AttackReading.VersionToAsk(seen);
        return (version, TicketbleedProbe.Gives(seen), WeakSuiteReading.Takes(seen, WeakClass.StaticRsa) is Answer.No, SuiteReading.Takes(seen, suite => suite.Mode == CipherMode.Cbc, among => among == version) is Answer.No,
            version is { } spoken ? CbcOfferProbe.Taken(seen, spoken)?.Extensions.Contains(ExtensionType.EncryptThenMac) : null);
    }

    /// <summary>An early ChangeCipherSpec; Heartbleed where the hello before it does not show that heartbeats are not taken.</summary>
    private static async Task<AttackExchange[]> ClearAsync(AttackLine line, AttackHello hello)
    {
        var early = new EarlyChangeCipherSpecProbe(line, hello);
        var asked = await early.AskAsync();
        return early.HeartbeatsDeclined(asked) is { } declined ? [declined, .. asked] : [.. await new HeartbleedProbe(line, hello).AskAsync(), .. asked];
    }

    private static async Task<AttackExchange[]> TicketbleedAsync(AttackLine line, AttackHello hello, Task<TlsObservation> handshakes)
    {
        var ticket = new TicketbleedProbe(line, hello, await handshakes);
        return ticket.Known() is { } known ? [known] : await ticket.AskAsync();
    }

    private static async Task<AttackExchange[]> RobotAsync(AttackLine line, AttackHello hello, Task<TlsObservation> suites, Task? staticRsa)
    {
        var taken = staticRsa is not null && await Task.WhenAny(staticRsa, suites) == staticRsa;
        return taken || WeakSuiteReading.Takes(await suites, WeakClass.StaticRsa) is not Answer.No ? await new RobotProbe(line, hello).AskAsync() : [];
    }

    /// <summary>Bad records are many connections, and a server counts them as attacks: under the deep profile alone.</summary>
    private async Task<AttackExchange[]> CbcAsync(AttackLine line, AttackHello hello, Task<TlsObservation> suites)
    {
        var probe = new CbcOfferProbe(line, hello, await suites);
        var offer = probe.Known() is { } known ? [known] : await probe.AskAsync();
        return profile == SurveyProfile.Deep && offer is [{ Outcome: AttackOutcome.SuiteTaken }] ? [.. offer, .. await new CbcPaddingProbe(line, hello).AskAsync()] : offer;
    }
}
