using System.Buffers;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Tls;
using Sallyport.Wire;

namespace Sallyport.Probes.Http;

/// <summary>Asks one GET over an open TLS channel and reads the response head, and when told to also its body or what another protocol says instead.</summary>
/// <param name="host">The Host field.</param>
/// <param name="path">The path and query.</param>
/// <param name="clock">The clock that times are taken from.</param>
internal sealed class HttpProbe(string host, string path, TimeProvider clock)
{
    private const int LargestHead = 64 * 1024;

    /// <summary>True to read on behind the head, as far as it comes soon.</summary>
    internal bool ReadsOn { get; init; }

    /// <summary>Asks and reads.</summary>
    internal async Task<HttpExchange> GetAsync(TlsChannel channel, Connection connection)
    {
        var sentAt = clock.GetUtcNow();
        var started = clock.GetTimestamp();

        // The request may have been early data, and the server has taken it.
        if (!channel.Facts.EarlyDataAccepted && await channel.SendAsync(HttpRequest.Get(host, path)) is { } unsent) return Nothing(channel.Breach ?? unsent.Words());

        var head = new ArrayBufferWriter<byte>(4096);
        var rest = new ResponseRest(channel, connection);
        while (head.WrittenCount < LargestHead)
        {
            var (data, fault) = await channel.ReceiveAsync();
            if (data.IsEmpty) return Nothing(Missing(channel.Breach ?? fault?.Words(), head.WrittenCount));

            head.Write(data.Span);
            var read = HttpResponses.Read(head.WrittenSpan);
            if (read.Status == ParseStatus.Ok)
            {
                var exchange = new HttpExchange(path, sentAt, clock.GetElapsedTime(started), read.Value, null);
                return ReadsOn ? exchange with { Body = await rest.ReadBodyAsync(exchange.Response!, head.WrittenMemory[read.Consumed..]) } : exchange;
            }

            if (read.Status == ParseStatus.Malformed)
            {
                var exchange = Nothing($"the answer is no HTTP response: {read.Reason}");
                return ReadsOn ? exchange with { Foreign = await rest.ReadForeignAsync(head.WrittenMemory) } : exchange;
            }
        }

        return Nothing("the response head is larger than 64 KiB");

        HttpExchange Nothing(string problem) => new(path, sentAt, clock.GetElapsedTime(started), null, problem);
    }

    private static string Missing(string? end, int received) =>
        $"{(received == 0 ? "no HTTP response" : "the response head stayed incomplete")}: {end ?? "the connection was closed"}";
}
