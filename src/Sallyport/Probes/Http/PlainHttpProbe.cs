using System.Net;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Wire;

namespace Sallyport.Probes.Http;

/// <summary>Asks one GET without TLS, with the offer to go over to TLS in the same connection, and reads the response head.</summary>
internal sealed class PlainHttpProbe(Dialer dialer, IPEndPoint endpoint, string host)
{
    private const int LargestHead = 64 * 1024;
    private static readonly TimeSpan LeastToConnect = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LeastToAnswer = TimeSpan.FromSeconds(1);

    /// <summary>Asks. A port that keeps silent is given up soon, without a verdict: nothing else waits for it.</summary>
    /// <param name="roundTrip">How far away the host is, at most.</param>
    /// <param name="token">Ends it.</param>
    internal async Task<PlainHttpObservation> AskAsync(TimeSpan roundTrip, CancellationToken token)
    {
        using var limit = new CancellationTokenSource(LeastToConnect + (3 * roundTrip), dialer.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, token);
        var dialled = await dialer.DialAsync(endpoint, either.Token);
        if (dialled is not DialResult.Connected { Connection: var connection, Port: var port })
            return new(endpoint.Port, (dialled as DialResult.Failed)?.Port, null);

        using (connection)
        {
            limit.CancelAfter(Timeout.InfiniteTimeSpan);
            connection.EndWithin(LeastToAnswer + (3 * roundTrip));
            return new(endpoint.Port, port, await GetAsync(connection));
        }
    }

    private async Task<HttpExchange> GetAsync(Connection connection)
    {
        var (sentAt, started) = (dialer.Clock.GetUtcNow(), dialer.Clock.GetTimestamp());
        if (await connection.SendAsync(HttpRequest.GetOrUpgrade(host)) is { } unsent) return Nothing(unsent.Words());

        var head = new byte[LargestHead];
        for (var length = 0; length < head.Length;)
        {
            var (count, fault) = await connection.ReceiveAsync(head.AsMemory(length));
            if (fault is { } how) return Nothing(how.Words());

            length += count;
            var read = HttpResponses.Read(head.AsSpan(0, length));
            if (read.Status == ParseStatus.Ok) return new HttpExchange("/", sentAt, dialer.Clock.GetElapsedTime(started), read.Value, null);
            if (read.Status == ParseStatus.Malformed) return Nothing($"the answer is no HTTP response: {read.Reason}");
        }

        return Nothing("the response head is larger than 64 KiB");

        HttpExchange Nothing(string problem) => new("/", sentAt, dialer.Clock.GetElapsedTime(started), null, problem);
    }
}
