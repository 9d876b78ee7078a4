using System.Net;
using System.Security.Cryptography;
using System.Text;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Tls;
using Sallyport.Targets;
using Sallyport.Wire;

namespace Sallyport.Probes.Http;

/// <summary>Asks for a page with a random word in the query and compression allowed, and looks whether the word comes back: what BREACH needs.</summary>
internal sealed class ReflectionProbe(Dialer dialer, IPEndPoint endpoint, Target target, string host)
{
    private const int MostRead = 256 * 1024;
    private const int WordBytes = 8;

    /// <summary>Asks, on a connection of its own.</summary>
    internal async Task<ReflectionObservation> AskAsync(CancellationToken token)
    {
        var word = $"sp{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(WordBytes))}";
        var path = $"/?q={word}";
        if (await dialer.DialAsync(endpoint, token) is not DialResult.Connected { Connection: var connection }) return Nothing(path, "no connection came about");

        using (connection)
        using (var channel = new TlsChannel(connection, HandshakePlan.Ordinary(target).ToOptions()))
        {
            if (await channel.HandshakeAsync() is not HandshakeEnd.Completed) return Nothing(path, "the handshake did not come to its end");
            if (await channel.SendAsync(HttpRequest.GetCompressed(host, path)) is { } unsent) return Nothing(path, unsent.Words());

            var received = await ReadAsync(channel);
            await channel.CloseAsync();
            return Judge(path, word, received);
        }
    }

    /// <summary>What a response says about <paramref name="word"/>.</summary>
    internal static ReflectionObservation Judge(string path, string word, byte[] received)
    {
        var head = HttpResponses.Read(received);
        if (head.Status != ParseStatus.Ok) return Nothing(path, "no whole response head came");

        var coding = head.Value.Value("Content-Encoding");
        var body = ResponseBody.Read(head.Value, received.AsSpan(head.Consumed));
        return body is null
            ? new(path, coding, null, "the body has a coding that is not read here, or is broken")
            : new(path, coding, body.AsSpan().IndexOf(Encoding.ASCII.GetBytes(word)) >= 0, null);
    }

    private static async Task<byte[]> ReadAsync(TlsChannel channel)
    {
        var received = new List<byte>();
        while (received.Count < MostRead)
        {
            var (data, _) = await channel.ReceiveAsync();
            if (data.IsEmpty) break;
            received.AddRange(data.Span);
        }

        return [.. received];
    }

    private static ReflectionObservation Nothing(string path, string problem) => new(path, null, null, problem);
}
