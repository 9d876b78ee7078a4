using System.Text;
using Sallyport.Observations;
using Sallyport.Probes;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Http;
using Sallyport.Probes.Tls;
using Xunit;

namespace Sallyport.Tests.Probes.Http;

/// <summary>What is read behind a response head, and of another protocol, from servers that stay, close and go on without end.</summary>
public sealed class HttpProbeTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nServer: x\r\n";

    [Fact]
    public async Task A_body_of_a_known_length_is_read_from_a_server_that_stays()
    {
        await using var server = SecureServer.Saying(Bytes($"{Head}Content-Length: 10\r\n\r\nhel"), Bytes("lo, you"));

        Assert.Equal("hello, you", Text((await GetAsync(server)).Body));
    }

    [Fact]
    public async Task A_chunked_body_is_read_from_a_server_that_stays()
    {
        await using var server = SecureServer.Saying(Bytes($"{Head}Transfer-Encoding: chunked\r\n\r\n"), Bytes("5\r\nhello\r\n"), Bytes("0\r\n\r\n"));

        Assert.Equal("hello", Text((await GetAsync(server)).Body));
    }

    [Fact]
    public async Task A_body_without_a_length_ends_with_the_connection()
    {
        await using var server = SecureServer.Closing(Bytes($"{Head}\r\nhel"), Bytes("lo"));

        Assert.Equal("hello", Text((await GetAsync(server)).Body));
    }

    [Fact]
    public async Task Of_a_body_that_never_ends_what_came_soon_is_kept()
    {
        await using var server = SecureServer.Saying(Bytes($"{Head}Content-Length: 100\r\n\r\nhello"));

        var exchange = await GetAsync(server);

        Assert.Equal((200, "hello"), (exchange.Response?.Status, Text(exchange.Body)));
    }

    [Fact]
    public async Task A_flood_is_cut_at_sixty_four_kibibytes()
    {
        await using var server = SecureServer.Of(async (stream, token) =>
        {
            await stream.WriteAsync(Bytes($"{Head}\r\n"), token);
            while (true) await stream.WriteAsync(new byte[8192], token);
        });

        Assert.Equal(HttpBody.Most, (await GetAsync(server)).Body?.Length);
    }

    [Fact]
    public async Task What_is_no_HTTP_is_kept_with_what_follows_soon()
    {
        await using var server = SecureServer.Of(async (stream, token) =>
        {
            await stream.WriteAsync("220 mail ESMTP\r\n"u8.ToArray(), token);
            await stream.WriteAsync("500 what?\r\n"u8.ToArray(), token);
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
        });

        var exchange = await GetAsync(server);

        Assert.Null(exchange.Response);
        Assert.StartsWith("the answer is no HTTP response", exchange.Problem, StringComparison.Ordinal);
        Assert.Equal("220 mail ESMTP\r\n500 what?\r\n", Text(exchange.Foreign));
    }

    [Fact]
    public async Task Of_another_protocol_four_kibibytes_are_kept()
    {
        byte[] flood = [.. "* "u8, .. new byte[9000]];
        await using var server = SecureServer.Saying(flood);

        Assert.Equal(4096, (await GetAsync(server)).Foreign?.Length);
    }

    [Fact]
    public async Task Without_being_told_to_nothing_is_read_on()
    {
        await using var page = SecureServer.Saying(Bytes($"{Head}Content-Length: 5\r\n\r\nhello"));
        await using var mail = SecureServer.Saying("220 mail ESMTP\r\n"u8.ToArray());

        Assert.Null((await GetAsync(page, readsOn: false)).Body);
        Assert.Null((await GetAsync(mail, readsOn: false)).Foreign);
    }

    private static async Task<HttpExchange> GetAsync(LoopbackServer server, bool readsOn = true)
    {
        var dialer = new Dialer(new ProbeBudget(), TimeProvider.System);
        var run = await new HandshakeProbe(dialer, server.Endpoint).RunAsync(HandshakePlan.Ordinary("localhost"), new HttpProbe("localhost", "/", TimeProvider.System) { ReadsOn = readsOn }, default);
        return Assert.IsType<HttpExchange>(run.Http);
    }

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    private static string? Text(System.Collections.Immutable.ImmutableArray<byte>? bytes) => bytes is { } kept ? Encoding.Latin1.GetString(kept.AsSpan()) : null;
}
