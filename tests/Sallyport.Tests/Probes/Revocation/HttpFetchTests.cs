using System.Net;
using System.Text;
using Sallyport.Probes;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Revocation;
using Xunit;

namespace Sallyport.Tests.Probes.Revocation;

public sealed class HttpFetchTests
{
    [Fact]
    public async Task A_body_ends_with_its_length_or_with_the_connection()
    {
        Assert.Equal("abc", Encoding.ASCII.GetString((await FetchAsync("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdef")).Body.Span));
        Assert.Equal("abcdef", Encoding.ASCII.GetString((await FetchAsync("HTTP/1.0 200 OK\r\n\r\nabcdef", closes: true)).Body.Span));
    }

    [Theory]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\nContent-Length: 0\r\n\r\n", "redirects")]
    [InlineData("HTTP/1.1 404 Not Found\r\n\r\n", "HTTP 404")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "chunks")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n", "no HTTP response")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", "incomplete")]
    public async Task Another_answer_is_no_body_and_has_a_reason(string answer, string reason) =>
        Assert.Contains(reason, (await FetchAsync(answer, closes: true)).Failure, StringComparison.Ordinal);

    [Fact]
    public async Task More_than_the_cap_is_cut()
    {
        await using var server = LoopbackServer.Flooding();
        var dialer = new Dialer(new ProbeBudget { MaxReply = 100_000 }, TimeProvider.System);

        var fetched = await new HttpFetch(dialer, AddressScope.Loopback).AskAsync($"http://{server.Endpoint}/", null, default, CancellationToken.None);

        Assert.NotNull(fetched.Failure);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_given_up()
    {
        await using var server = LoopbackServer.Silent();
        var dialer = new Dialer(new ProbeBudget { StepTimeout = TimeSpan.FromMilliseconds(300) }, TimeProvider.System);

        Assert.Contains("in time", (await new HttpFetch(dialer, AddressScope.Loopback).AskAsync($"http://{server.Endpoint}/", null, default, CancellationToken.None)).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_a_public_target_this_machine_is_never_connected_to()
    {
        await using var server = LoopbackServer.Silent();
        var dialer = new Dialer(new ProbeBudget(), TimeProvider.System);

        foreach (var host in new[] { "127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "0x7f.1" })
        {
            var fetched = await new HttpFetch(dialer, AddressScope.Public).AskAsync($"http://{host}/", null, default, CancellationToken.None);
            Assert.Contains("no address that may be asked", fetched.Failure, StringComparison.Ordinal);
        }

        Assert.Equal(0, dialer.Connections);
    }

    private static async Task<Fetched> FetchAsync(string answer, bool closes = false)
    {
        await using var server = closes
            ? new LoopbackServer(async (socket, token) =>
            {
                await socket.ReceiveAsync(new byte[4096], token);
                await socket.SendAsync(Encoding.ASCII.GetBytes(answer), token);
            })
            : LoopbackServer.Answering(Encoding.ASCII.GetBytes(answer));
        var dialer = new Dialer(new ProbeBudget { StepTimeout = TimeSpan.FromSeconds(2) }, TimeProvider.System);
        return await new HttpFetch(dialer, AddressScope.Loopback).AskAsync($"http://{server.Endpoint}/path", "application/ocsp-request", new byte[] { 1, 2 }, CancellationToken.None);
    }
}
