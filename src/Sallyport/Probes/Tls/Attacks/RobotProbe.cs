using System.Collections.Immutable;
using Sallyport.Observations;
using Sallyport.Wire.Crypto;
using Sallyport.Wire.Tls;
using Sallyport.Wire.Tls.Client;

namespace Sallyport.Probes.Tls.Attacks;

/// <summary>Sends RSA key exchanges with good and bad padding (ROBOT): a sound server reacts to all alike.</summary>
/// <remarks>Five connections with ChangeCipherSpec and a Finished that nobody can read, five without; a way that shows a difference is asked twice more.</remarks>
internal sealed class RobotProbe(AttackLine line, AttackHello hello)
{
    private const int FinishedSize = 64;
    private const int Rounds = 3;
    private const int Multiple = 2;
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(100);
    private static readonly ImmutableArray<CipherSuite> RsaSuites = [.. OfferedSets.Ordinary.Concat(OfferedSets.Unusual.SelectMany(chunk => chunk)).Where(IsTransport)];

    private static readonly ImmutableArray<AttackForm> Forms =
        [AttackForm.GoodPadding, AttackForm.WrongFirstBytes, AttackForm.MisplacedZero, AttackForm.NoZero, AttackForm.WrongVersion];

    internal async Task<AttackExchange[]> AskAsync()
    {
        var finished = await AskAsync(AttackPurpose.Robot, TimeSpan.Zero);
        return [.. finished, .. await AskAsync(AttackPurpose.RobotUnfinished, Margin + (Multiple * Slowest(finished)))];
    }

    /// <summary>What an answer took the first way tells how long silence has to last the second way before it counts as one.</summary>
    private static TimeSpan Slowest(IEnumerable<AttackExchange> exchanges) =>
        exchanges.Select(exchange => exchange.Outcome is AttackOutcome.Reacted reacted ? reacted.Took : TimeSpan.Zero).Max();

    private static bool IsTransport(CipherSuite suite) => suite is { KeyExchange: KeyExchange.Rsa, IsExport: false, IsNull: false };

    private async Task<AttackExchange[]> AskAsync(AttackPurpose way, TimeSpan silence)
    {
        var first = await RoundAsync(way, 0, silence);
        if (first.Select(exchange => AttackReading.Signature(exchange.Outcome)).Distinct(StringComparer.Ordinal).Count() == 1) return first;

        List<AttackExchange> all = [.. first];
        for (var round = 1; round < Rounds; round++) all.AddRange(await RoundAsync(way, round, silence));
        return [.. all];
    }

    private Task<AttackExchange[]> RoundAsync(AttackPurpose way, int round, TimeSpan silence) => Task.WhenAll(Forms.Select(form => line.PlainAsync(
        new AttackQuestion(way, form, round), hello with { Suites = RsaSuites }, HandshakeType.ServerHelloDone,
        (handshake, patience) => ProvokeAsync(way, form, handshake, patience with { ForSilence = silence }))));

    private static async Task<AttackOutcome> ProvokeAsync(AttackPurpose way, AttackForm form, PlainHandshake handshake, Patience patience)
    {
        using var key = PeerKey.Import(handshake.Leaf) as RsaPeerKey;
        if (key?.EncryptBlock(size => RobotBlock.Of(form, handshake.Version!.Value, size)) is not { } encrypted) return new AttackOutcome.NotPossible("the certificate has no RSA key");

        var finished = way == AttackPurpose.Robot;
        return await handshake.ProvokeAsync(Flight(handshake, encrypted, finished), finished ? patience.ForAnswer : patience.ForSilence, record => record.Fatal);
    }

    private static byte[] Flight(PlainHandshake handshake, byte[] encrypted, bool finished)
    {
        var version = handshake.Version!.Value;
        byte[] messages = [.. handshake.AsksForCertificate ? ClientMessage.EmptyCertificate12() : [], .. ClientMessage.KeyExchange(2, encrypted)];
        var exchange = ClientHelloWriter.ToRecords(messages, ContentType.Handshake, version);
        return finished
            ? [.. exchange, .. ClientHelloWriter.ToRecords([1], ContentType.ChangeCipherSpec, version), .. ClientHelloWriter.ToRecords(Randomness.Bytes(FinishedSize).AsSpan(), ContentType.Handshake, version)]
            : exchange;
    }
}
