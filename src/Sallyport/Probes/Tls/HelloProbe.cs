using System.Collections.Immutable;
using System.Net;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Wire.Tls;

namespace Sallyport.Probes.Tls;

/// <summary>Sends one hello over a connection of its own and reads until the answer is decided; the connection then ends.</summary>
internal sealed class HelloProbe(Dialer dialer, IPEndPoint endpoint, string? serverName, long runStarted)
{
    private const int BufferSize = 4096;

    /// <summary>Asks <paramref name="offer"/>.</summary>
    internal async Task<HelloExchange> AskAsync(HelloOffer offer, CancellationToken token)
    {
        var sent = offer.ToRecords(serverName);
        using var reader = new HelloReader(offer);
        return await ExchangeAsync(offer.Purpose, offer.Version, sent, reader.Feed, token) with { Suites = offer.Suites };
    }

    /// <summary>Asks again, alone and once, when the connection was dropped without a word: a second drop is an answer, one is not.</summary>
    internal async Task<HelloExchange[]> AskInsistentlyAsync(HelloOffer offer, CancellationToken token)
    {
        var first = await AskAsync(offer, token);
        if (first.Outcome is not HelloOutcome.NoAnswer { Fault: NetworkFault.Closed or NetworkFault.Reset }) return [first];

        dialer.Dropped();
        return [first, await AskAsync(offer, token)];
    }

    /// <summary>Sends <paramref name="sent"/> and feeds what comes back until <paramref name="feed"/> decides or the exchange ends.</summary>
    internal async Task<HelloExchange> ExchangeAsync(HelloPurpose purpose, ProtocolVersion version, byte[] sent, HelloFeed feed, CancellationToken token)
    {
        var at = dialer.Clock.GetElapsedTime(runStarted);
        var started = dialer.Clock.GetTimestamp();
        var received = new List<byte>(256);
        var outcome = await dialer.DialAsync(endpoint, token) switch
        {
            DialResult.Connected { Connection: var connection } => await ReadAsync(connection, sent, feed, received),
            DialResult.Cancelled => new HelloOutcome.NoAnswer(NetworkFault.Cancelled, 0),
            DialResult.Failed { Port.Answer: PortAnswer.Silence } => new HelloOutcome.NoAnswer(NetworkFault.TimedOut, 0),
            _ => new HelloOutcome.NoAnswer(NetworkFault.NotConnected, 0),
        };
        return new HelloExchange
        {
            Purpose = purpose,
            Version = version,
            Suites = [],
            SentAt = at,
            Took = dialer.Clock.GetElapsedTime(started),
            Sent = ImmutableArray.Create(sent),
            Received = [.. received],
            Outcome = outcome,
        };
    }

    private static async Task<HelloOutcome> ReadAsync(Connection connection, byte[] sent, HelloFeed feed, List<byte> received)
    {
        using (connection)
        {
            if (await connection.SendAsync(sent) is { } unsent) return new HelloOutcome.NoAnswer(unsent, 0);

            var buffer = new byte[BufferSize];
            while (true)
            {
                var (count, fault) = await connection.ReceiveAsync(buffer);
                if (fault is { } how) return new HelloOutcome.NoAnswer(how, received.Count);

                received.AddRange(buffer.AsSpan(0, count));
                if (feed(buffer.AsSpan(0, count)) is { } outcome) return outcome is HelloOutcome.NoAnswer none ? none with { Bytes = received.Count } : outcome;
            }
        }
    }
}

/// <summary>Takes the next bytes of an answer; gives the outcome once it is decided.</summary>
/// <param name="bytes">What came.</param>
internal delegate HelloOutcome? HelloFeed(ReadOnlySpan<byte> bytes);
