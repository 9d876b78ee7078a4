using System.Collections.Immutable;
using System.Diagnostics;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Targets;
using Sallyport.Wire.StartTls;

namespace Sallyport.Probes.StartTls;

/// <summary>Carries the plaintext dialogue out on every connection to one address, so that whoever dialled begins with a hello; keeps what the dialogue showed, once.</summary>
/// <param name="protocol">Which dialogue.</param>
/// <param name="host">The domain asked for.</param>
/// <param name="pipelined">A command to send behind the one that starts TLS; empty for none.</param>
internal sealed class StartTlsUpgrade(StartTlsProtocol protocol, string host, ReadOnlyMemory<byte> pipelined = default) : IUpgrade
{
    private const int BufferSize = 4096;
    private readonly Lock _keeping = new();

    /// <summary>The upgrade that <paramref name="target"/> asks for; null when TLS comes first there.</summary>
    internal static StartTlsUpgrade? For(Target target) => target.StartTls is { } protocol ? new(protocol, target.ReferenceIdentity) : null;

    /// <summary>What was seen: the first dialogue, until one tells more; null before any ended.</summary>
    internal StartTlsObservation? Seen { get; private set; }

    /// <inheritdoc/>
    public async ValueTask CarryOutAsync(Connection connection)
    {
        using var dialogue = new UpgradeDialogue(UpgradeScripts.For(protocol, host, pipelined));
        var transcript = ImmutableArray.CreateBuilder<StartTlsUtterance>();
        var fault = await ConverseAsync(connection, dialogue, transcript);
        var end = End(dialogue.Outcome, fault);
        Keep(new StartTlsObservation { Protocol = protocol, End = end, Transcript = transcript.DrainToImmutable(), Surplus = [.. dialogue.Surplus] });
        if (end is StartTlsEnd.Upgraded) return;

        if (fault is null && !dialogue.Farewell.IsEmpty) await connection.SendAsync(dialogue.Farewell);
        connection.End(fault ?? Fault(end));
    }

    private static async ValueTask<NetworkFault?> ConverseAsync(Connection connection, UpgradeDialogue dialogue, ImmutableArray<StartTlsUtterance>.Builder transcript)
    {
        var buffer = new byte[BufferSize];
        var say = dialogue.Start();
        while (true)
        {
            if (!say.IsEmpty)
            {
                transcript.Add(new(ByServer: false, [.. say.Span]));
                if (await connection.SendAsync(say) is { } unsent) return unsent;
            }

            if (dialogue.Outcome is not null) return null;

            var (count, fault) = await connection.ReceiveAsync(buffer);
            if (fault is not null) return fault;

            transcript.Add(new(ByServer: true, [.. buffer.AsSpan(0, count)]));
            say = dialogue.Feed(buffer.AsSpan(0, count));
        }
    }

    private static StartTlsEnd End(UpgradeOutcome? outcome, NetworkFault? fault) => outcome switch
    {
        _ when fault is { } broken => new StartTlsEnd.Interrupted(broken),
        { End: UpgradeEnd.Upgraded } => new StartTlsEnd.Upgraded(),
        { End: UpgradeEnd.NotOffered } => new StartTlsEnd.NotOffered(outcome.Reason),
        { End: UpgradeEnd.Refused } => new StartTlsEnd.Refused(outcome.Reply),
        { End: UpgradeEnd.TurnedAway } => new StartTlsEnd.TurnedAway(outcome.Reply),
        { End: UpgradeEnd.Malformed } => new StartTlsEnd.Malformed(outcome.Reason),
        _ => throw new UnreachableException(),
    };

    /// <summary>A client that is turned away asks once more, slower, as after any other drop; being turned away twice is no answer all the same.</summary>
    private static NetworkFault Fault(StartTlsEnd end) => end is StartTlsEnd.TurnedAway ? NetworkFault.TurnedAway : NetworkFault.NotUpgraded;

    /// <summary>A dialogue that reached the go-ahead, or a clear no, tells more than one that broke off.</summary>
    private void Keep(StartTlsObservation seen)
    {
        lock (_keeping) if (Seen is null || Weight(seen.End) > Weight(Seen.End)) Seen = seen;
    }

    private static int Weight(StartTlsEnd end) => end switch { StartTlsEnd.Upgraded => 2, { IsNo: true } => 1, _ => 0 };
}
