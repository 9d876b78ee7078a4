using System.Collections.Immutable;
using System.Net;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Tls;

namespace Sallyport.Probes.Service;

/// <summary>Says the first bytes of a protocol on a connection of its own and keeps the reaction.</summary>
/// <param name="dialer">Makes the connections.</param>
/// <param name="endpoint">Where to.</param>
internal sealed class StimulusProbe(Dialer dialer, IPEndPoint endpoint)
{
    private const int Kept = 4096;

    /// <summary>Says <paramref name="stimulus"/> and waits for as long as <paramref name="patience"/>; silence is told as silence.</summary>
    internal async Task<StimulusExchange> SendAsync(Stimulus stimulus, TimeSpan patience, CancellationToken token)
    {
        var bytes = StimulusBytes.Of(stimulus);
        if (await dialer.DialAsync(endpoint, token) is not DialResult.Connected { Connection: var connection }) return new(stimulus, bytes, Reaction.NotAsked, [], TimeSpan.Zero);

        using (connection)
        {
            var started = dialer.Clock.GetTimestamp();
            connection.EndWithin(patience);
            var (reaction, answer) = await ExchangeAsync(connection, bytes, whole: stimulus == Stimulus.PlainHttp);
            return new(stimulus, bytes, reaction, answer, dialer.Clock.GetElapsedTime(started));
        }
    }

    /// <summary>The same inside TLS, with what an ordinary client offers but no application protocol.</summary>
    internal async Task<StimulusExchange> SendInsideAsync(Stimulus stimulus, HandshakePlan plan, TimeSpan patience, CancellationToken token)
    {
        var bytes = StimulusBytes.Of(stimulus);
        if (await dialer.DialAsync(endpoint, token) is not DialResult.Connected { Connection: var connection }) return new(stimulus, bytes, Reaction.NotAsked, [], TimeSpan.Zero);

        using (connection)
        using (var channel = new TlsChannel(connection, (plan with { Alpn = [] }).ToOptions()))
        {
            if (await channel.HandshakeAsync() is not HandshakeEnd.Completed || await channel.SendAsync(bytes.AsMemory()) is not null) return new(stimulus, bytes, Reaction.NotAsked, [], TimeSpan.Zero);

            var started = dialer.Clock.GetTimestamp();
            connection.EndWithin(patience);
            var (data, fault) = await channel.ReceiveAsync();
            return new(stimulus, bytes, data.IsEmpty ? ReactionOf(fault ?? NetworkFault.Closed) : Reaction.Answer, Keep(data.Span), dialer.Clock.GetElapsedTime(started));
        }
    }

    /// <summary>An HTTP response is read on until the other side closes; of anything else the first bytes tell enough.</summary>
    private static async Task<(Reaction Reaction, ImmutableArray<byte> Answer)> ExchangeAsync(Connection connection, ImmutableArray<byte> bytes, bool whole)
    {
        if (!bytes.IsEmpty && await connection.SendAsync(bytes.AsMemory()) is { } unsent) return (ReactionOf(unsent), []);

        var buffer = new byte[Kept];
        var length = 0;
        do
        {
            var (count, fault) = await connection.ReceiveAsync(buffer.AsMemory(length));
            if (fault is { } how) return (length > 0 ? Reaction.Answer : ReactionOf(how), Keep(buffer.AsSpan(0, length)));

            length += count;
        }
        while (whole && length < buffer.Length);

        return (Reaction.Answer, Keep(buffer.AsSpan(0, length)));
    }

    private static Reaction ReactionOf(NetworkFault fault) => fault switch
    {
        NetworkFault.Closed => Reaction.Close,
        NetworkFault.Reset => Reaction.Reset,
        NetworkFault.TimedOut => Reaction.Silence,
        _ => Reaction.NotAsked,
    };

    private static ImmutableArray<byte> Keep(ReadOnlySpan<byte> bytes) => [.. bytes[..Math.Min(bytes.Length, Kept)]];
}
