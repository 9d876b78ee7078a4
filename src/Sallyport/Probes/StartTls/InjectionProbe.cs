using System.Net;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Tls;
using Sallyport.Targets;
using Sallyport.Wire.StartTls;

namespace Sallyport.Probes.StartTls;

/// <summary>Sends a harmless command behind the one that starts TLS, in the same segment, and a farewell inside TLS: the answers there tell whether both were executed.</summary>
/// <param name="dialer">The plain dialer: this probe brings its own dialogue.</param>
/// <param name="endpoint">Where.</param>
/// <param name="target">What was asked.</param>
internal sealed class InjectionProbe(Dialer dialer, IPEndPoint endpoint, Target target)
{
    private const int MostRead = 8192;
    private static readonly InjectionObservation Dropped = Undecided("the connection was dropped instead of a handshake");
    private static readonly InjectionObservation DroppedTwice =
        new(InjectionResult.Discarded, [], "with a command behind it, the server dropped the connection twice instead of making the handshake that it makes without one");

    /// <summary>Tries it on one connection, and once more when the server dropped that without a word: a second drop is an answer, one is not.</summary>
    internal async Task<InjectionObservation> TryAsync(StartTlsProtocol protocol, CancellationToken token)
    {
        var first = await TryOnceAsync(protocol, token);
        if (first != Dropped) return first;

        var second = await TryOnceAsync(protocol, token);
        return second == Dropped ? DroppedTwice : second;
    }

    private async Task<InjectionObservation> TryOnceAsync(StartTlsProtocol protocol, CancellationToken token)
    {
        if (InjectionTrial.For(protocol) is not { } trial) return new(InjectionResult.NotPossible, [], "this protocol leaves no room for a command behind the one that starts TLS");

        var upgrade = new StartTlsUpgrade(protocol, target.ReferenceIdentity, trial.Pipelined);
        if (await dialer.Through(upgrade).DialAsync(endpoint, token) is not DialResult.Connected { Connection: var connection }) return Undecided("no connection came about");

        using var open = connection;
        if (upgrade.Seen?.End is not StartTlsEnd.Upgraded) return OfNoUpgrade(upgrade.Seen?.End);

        using var channel = new TlsChannel(connection, HandshakePlan.Ordinary(target).ToOptions());
        var end = await channel.HandshakeAsync();
        return end is HandshakeEnd.Completed ? await AskAsync(channel, trial) : OfNoHandshake(end);
    }

    /// <summary>A server that will not start TLS when more than the command comes cannot execute the rest inside it.</summary>
    private static InjectionObservation OfNoUpgrade(StartTlsEnd? end) => end switch
    {
        { IsNo: true } or StartTlsEnd.TurnedAway => new(InjectionResult.Discarded, [], $"with a command behind it, the upgrade was not made: {end.Words}"),
        null => Undecided("the run was cut short"),
        _ => Undecided(end.Words),
    };

    /// <summary>An alert, or an answer in plain text, says that the command was taken for a part of the handshake and refused: no TLS, so nothing is executed inside it.</summary>
    private static InjectionObservation OfNoHandshake(HandshakeEnd end) => end switch
    {
        HandshakeEnd.Refused or HandshakeEnd.NotTls => new(InjectionResult.Discarded, [], $"the handshake behind it was {end.Words}"),
        HandshakeEnd.Interrupted { Fault: NetworkFault.Closed or NetworkFault.Reset or NetworkFault.TurnedAway } => Dropped,
        _ => Undecided($"the handshake behind it was {end.Words}"),
    };

    private static async Task<InjectionObservation> AskAsync(TlsChannel channel, InjectionTrial trial)
    {
        if (await channel.SendAsync(trial.Farewell) is { } unsent) return Undecided(unsent.Words());

        var inside = new List<byte>();
        while (inside.Count < MostRead)
        {
            var (data, fault) = await channel.ReceiveAsync();
            if (fault is not null and not NetworkFault.Closed) return Judge(trial, inside, fault.Value.Words());
            if (data.IsEmpty) break;

            inside.AddRange(data.Span);
        }

        return Judge(trial, inside, null);
    }

    /// <summary>An answer to the smuggled command decides at once; its absence only when the server had said all that it had to say.</summary>
    private static InjectionObservation Judge(InjectionTrial trial, List<byte> inside, string? brokenOff) => trial.Read([.. inside]) switch
    {
        InjectionSign.Executed => new(InjectionResult.Executed, [.. inside], "the command sent in plain text was answered inside TLS"),
        InjectionSign.Discarded when brokenOff is null => new(InjectionResult.Discarded, [.. inside], "only the command sent inside TLS was answered"),
        _ => new(InjectionResult.Undecided, [.. inside], brokenOff ?? "the answers inside TLS do not tell"),
    };

    private static InjectionObservation Undecided(string why) => new(InjectionResult.Undecided, [], why);
}
