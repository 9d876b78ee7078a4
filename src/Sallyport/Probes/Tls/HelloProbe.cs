using System.Collections.Immutable;
using System.Net;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;

namespace Sallyport.Probes.Tls;

/// <summary>Sends hellos, each over a connection of its own, and reads until the answer is decided; the connection then ends.</summary>
internal sealed class HelloProbe(Dialer dialer, IPEndPoint endpoint, string? serverName, long runStarted)
{
    private const int BufferSize = 4096;
    private static readonly TimeSpan SegmentPause = TimeSpan.FromMilliseconds(20);

    /// <summary>Answers to questions that were asked before; null when none were.</summary>
    internal Foresight? Foresight { get; init; }

    /// <summary>Asks <paramref name="question"/>, unless its answer was asked for before.</summary>
    internal Task<HelloExchange[]> AskAsync(IHelloQuestion question, CancellationToken token) =>
        Foresight is not null && Foresight.Take(question, out var answer) ? answer : AskNowAsync(question, token);

    /// <summary>Asks <paramref name="question"/>, and once more, alone, when the connection was dropped without a word: a second drop is an answer, one is not.</summary>
    internal async Task<HelloExchange[]> AskNowAsync(IHelloQuestion question, CancellationToken token)
    {
        var first = await ExchangeAsync(question, token);
        if (first.Outcome is not HelloOutcome.NoAnswer { Fault: NetworkFault.Closed or NetworkFault.Reset or NetworkFault.TurnedAway }) return [first];

        // Who closes in order twice refuses so; a limit or the path answers the second, or resets.
        if (!IsClosed(first)) dialer.Dropped();
        var second = await ExchangeAsync(question, token);
        if (IsClosed(first) && !IsClosed(second)) dialer.Dropped();
        return [first, second];
    }

    /// <summary>Asks <paramref name="question"/> once, whatever comes of it.</summary>
    internal Task<HelloExchange> AskOnceAsync(IHelloQuestion question, CancellationToken token) => ExchangeAsync(question, token);

    private static bool IsClosed(HelloExchange exchange) => exchange.Outcome is HelloOutcome.NoAnswer { Fault: NetworkFault.Closed };

    /// <summary>Tells that so many connections <paramref name="more"/>, or fewer, will be needed soon.</summary>
    internal void Expect(int more, CancellationToken token)
    {
        if (Foresight is null) dialer.Expect(endpoint, more, token);
    }

    private async Task<HelloExchange> ExchangeAsync(IHelloQuestion question, CancellationToken token)
    {
        var at = dialer.Clock.GetElapsedTime(runStarted);
        var started = dialer.Clock.GetTimestamp();
        var sent = question.ToRecords(serverName);
        var received = new List<byte>(256);
        var dialled = await dialer.DialAsync(endpoint, token, chained: true);
        var outcome = dialled is DialResult.Connected { Connection: var connection } ? await ReadAsync(connection, question, sent, received) : NoAnswer(dialled);
        return new HelloExchange
        {
            Purpose = question.Purpose,
            Version = question.Version,
            Suites = question.Suites,
            SentAt = at,
            Took = dialer.Clock.GetElapsedTime(started),
            Sent = ImmutableArray.Create(sent),
            Received = [.. received],
            Outcome = outcome,
        };
    }

    /// <summary>In two segments when a first one is asked for: the pause keeps the system from joining them.</summary>
    private static async Task<NetworkFault?> SendAsync(Connection connection, int first, byte[] sent)
    {
        if (first == 0) return await connection.SendAsync(sent);
        if (await connection.SendAsync(sent.AsMemory(0, first)) is { } unsent) return unsent;

        await Task.Delay(SegmentPause);
        return await connection.SendAsync(sent.AsMemory(first));
    }

    private static HelloOutcome.NoAnswer NoAnswer(DialResult dialled) => dialled switch
    {
        DialResult.Cancelled => new(NetworkFault.Cancelled, 0),
        DialResult.Failed { Port.Answer: PortAnswer.Silence } => new(NetworkFault.TimedOut, 0),
        _ => new(NetworkFault.NotConnected, 0),
    };

    private static async Task<HelloOutcome> ReadAsync(Connection connection, IHelloQuestion question, byte[] sent, List<byte> received)
    {
        using var open = connection;
        using var reader = question.NewReader();
        if (question.Patience is { } patience) connection.EndWithin(patience);
        if (await SendAsync(connection, question.FirstSegment, sent) is { } unsent) return new HelloOutcome.NoAnswer(unsent, 0);

        var buffer = new byte[BufferSize];
        while (true)
        {
            var (count, fault) = await connection.ReceiveAsync(buffer);
            if (fault is { } how) return new HelloOutcome.NoAnswer(how, received.Count);

            received.AddRange(buffer.AsSpan(0, count));
            if (reader.Feed(buffer.AsSpan(0, count)) is { } outcome) return outcome is HelloOutcome.NoAnswer none ? none with { Bytes = received.Count } : outcome;
        }
    }
}
