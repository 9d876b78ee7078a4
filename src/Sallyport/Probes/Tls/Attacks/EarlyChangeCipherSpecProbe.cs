using Sallyport.Observations;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls.Attacks;

/// <summary>Sends ChangeCipherSpec before any key exchange, and a record behind it (CVE-2014-0224): who then finds that record badly encrypted has changed its keys.</summary>
/// <remarks>The hello offers heartbeats too, so that a server which takes none need not be asked about them on a connection of its own.</remarks>
internal sealed class EarlyChangeCipherSpecProbe(AttackLine line, AttackHello hello)
{
    private const int FinishedSize = 60;
    private const int Rounds = 3;
    private bool? _takesHeartbeats;

    /// <summary>One exchange settles a refusal; anything else is repeated, and compared with the same record alone.</summary>
    internal async Task<AttackExchange[]> AskAsync()
    {
        var first = await AskAsync(AttackForm.EarlyChangeCipherSpec, 0);
        if (first.Outcome is not AttackOutcome.Reacted reacted || IsRefusal(reacted)) return [first];

        var more = Enumerable.Range(1, Rounds - 1).Select(round => AskAsync(AttackForm.EarlyChangeCipherSpec, round));
        return [first, .. await Task.WhenAll(more.Append(AskAsync(AttackForm.NoChangeCipherSpec, 0)))];
    }

    /// <summary>What a ServerHello of <paramref name="asked"/> settles about heartbeats: that none are taken; null when one took them, or none came.</summary>
    internal AttackExchange? HeartbeatsDeclined(AttackExchange[] asked) => _takesHeartbeats is false
        ? new AttackQuestion(AttackPurpose.Heartbleed, AttackForm.OverlongHeartbeat).Answered(asked[0].Version, asked[0].Suite, new AttackOutcome.NotPossible(HeartbleedProbe.NotTaken))
        : null;

    private static bool IsRefusal(AttackOutcome.Reacted reacted) =>
        reacted.Records is [{ Alert: { } alert }, ..] && alert != AlertDescription.BadRecordMac && alert != AlertDescription.DecryptionFailedReserved;

    private Task<AttackExchange> AskAsync(AttackForm form, int round) => line.PlainAsync(
        new AttackQuestion(AttackPurpose.EarlyChangeCipherSpec, form, round), hello with { More = [HelloExtension.Heartbeat()] }, HandshakeType.ServerHelloDone,
        (handshake, patience) =>
        {
            if (form == AttackForm.EarlyChangeCipherSpec && round == 0) _takesHeartbeats = handshake.TakesHeartbeats;
            return handshake.ProvokeAsync(Provocation(form, handshake.Version!.Value), patience.ForAnswer, record => record.Alert is not null);
        });

    private static byte[] Provocation(AttackForm form, ProtocolVersion version)
    {
        byte[] finished = [(byte)HandshakeType.Finished, 0, 0, FinishedSize, .. Randomness.Bytes(FinishedSize)];
        var record = ClientHelloWriter.ToRecords(finished, ContentType.Handshake, version);
        return form == AttackForm.EarlyChangeCipherSpec ? [.. ClientHelloWriter.ToRecords([1], ContentType.ChangeCipherSpec, version), .. record] : record;
    }
}
