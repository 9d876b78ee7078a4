using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using Sallyport.Observations;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Http;
using Sallyport.Wire;

namespace Sallyport.Probes.Revocation;

/// <summary>Asks one foreign URL over plain HTTP and reads the body to its end: no redirect is followed, nothing is decoded, size and time are bounded by the dialer.</summary>
/// <param name="dialer">Where connections are made.</param>
/// <param name="scope">How far inwards a URL may lead.</param>
internal sealed class HttpFetch(Dialer dialer, AddressScope scope)
{
    private const int BufferSize = 64 * 1024;
    private const int Success = 200;

    /// <summary>Asks for <paramref name="text"/>: by POST when there is a body, else by GET.</summary>
    internal async Task<Fetched> AskAsync(string text, string? contentType, ReadOnlyMemory<byte> body, CancellationToken token)
    {
        if (ForeignUrl.Read(text, scope, out var problem) is not { } url) return Fetched.Failed(problem!);
        if (await AddressAsync(url, token) is not { } address) return Fetched.Failed("its host has no address that may be asked from here: it does not resolve, or leads into a private or local network");

        var dialled = await dialer.DialAsync(new IPEndPoint(address, url.Port), token);
        if (dialled is not DialResult.Connected { Connection: var connection }) return Fetched.Failed($"{Words(dialled)} at {address}") with { Address = address.ToString() };

        using (connection) return await ExchangeAsync(connection, Request(url, contentType, body)) with { Address = address.ToString() };
    }

    private async Task<IPAddress?> AddressAsync(ForeignUrl url, CancellationToken token)
    {
        if (IPAddress.TryParse(url.Host, out var literal)) return ForeignUrl.Permitted([literal], scope);

        var resolved = await NameResolver.ResolveAsync(url.Host, dialer.Clock, token);
        return ForeignUrl.Permitted(resolved.Addresses, scope);
    }

    /// <summary>HTTP/1.0 on purpose: its answers come whole and end with the connection (RFC 9112 6.1).</summary>
    private static byte[] Request(ForeignUrl url, string? contentType, ReadOnlyMemory<byte> body)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"{(contentType is null ? "GET" : "POST")} {url.PathAndQuery} HTTP/1.0\r\nHost: {url.HostField}\r\nUser-Agent: Sallyport\r\nAccept: */*\r\nConnection: close\r\n");
        var entity = contentType is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"Content-Type: {contentType}\r\nContent-Length: {body.Length}\r\n");
        return [.. Encoding.ASCII.GetBytes($"{head}{entity}\r\n"), .. body.Span];
    }

    private static async Task<Fetched> ExchangeAsync(Connection connection, byte[] request)
    {
        if (await connection.SendAsync(request) is { } unsent) return Fetched.Failed(unsent.Words());

        var received = new ArrayBufferWriter<byte>(BufferSize);
        while (true)
        {
            var (count, fault) = await connection.ReceiveAsync(received.GetMemory(BufferSize));
            if (fault == NetworkFault.Closed) return Read(received.WrittenMemory, ended: true) ?? Fetched.Failed("the answer stayed incomplete");
            if (fault is { } broken) return Fetched.Failed(broken.Words());

            received.Advance(count);
            if (Read(received.WrittenMemory, ended: false) is { } whole) return whole;
        }
    }

    /// <summary>The answer, once it is whole by its length or by the end of the connection; null while it is not.</summary>
    private static Fetched? Read(ReadOnlyMemory<byte> received, bool ended)
    {
        var head = HttpResponses.Read(received.Span);
        if (head.Status == ParseStatus.NeedMore) return null;
        if (!head.IsOk) return Fetched.Failed($"the answer is no HTTP response: {head.Reason}");
        if (head.Value.Status is >= 300 and < 400) return Fetched.Failed($"it redirects (HTTP {head.Value.Status}), which is not followed");
        if (head.Value.Status != Success) return Fetched.Failed($"it answers HTTP {head.Value.Status}");
        if (head.Value.Value("Transfer-Encoding") is not null) return Fetched.Failed("it answers in chunks, which HTTP/1.0 does not have");

        var body = received[head.Consumed..];
        if (!int.TryParse(head.Value.Value("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length)) return ended ? new Fetched(body, null) : null;

        return body.Length >= length ? new Fetched(body[..length], null) : null;
    }

    private static string Words(DialResult dialled) => dialled is DialResult.Failed { Port: var port } ? $"no connection comes about ({port.Answer.Words})" : "the run was cut short";
}

/// <summary>What a fetch brought.</summary>
/// <param name="Body">The body; empty when there is none.</param>
/// <param name="Failure">Why there is none; null when there is one.</param>
internal sealed record Fetched(ReadOnlyMemory<byte> Body, string? Failure)
{
    /// <summary>The address connected to; null when none was.</summary>
    internal string? Address { get; init; }

    internal static Fetched Failed(string reason) => new(default, reason);
}
