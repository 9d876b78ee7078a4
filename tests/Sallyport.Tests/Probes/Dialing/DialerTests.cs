using System.Net;
using System.Net.Sockets;
using Sallyport.Observations;
using Sallyport.Probes;
using Sallyport.Probes.Dialing;
using Xunit;

namespace Sallyport.Tests.Probes.Dialing;

public sealed class DialerTests
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task An_open_port_gives_a_connection_that_carries_bytes_both_ways()
    {
        await using var server = LoopbackServer.Answering("hello"u8.ToArray());
        var dialer = new Dialer(new ProbeBudget(), TimeProvider.System);

        var connected = Assert.IsType<DialResult.Connected>(await dialer.DialAsync(server.Endpoint, default));
        using (connected.Connection)
        {
            Assert.Null(await connected.Connection.SendAsync("x"u8.ToArray()));
            var buffer = new byte[16];
            var (count, fault) = await connected.Connection.ReceiveAsync(buffer);
            Assert.Null(fault);
            Assert.Equal("hello"u8, buffer.AsSpan(0, count));
        }

        Assert.Equal((PortState.Open, 1), (connected.Port.State, dialer.Connections));
    }

    [Fact]
    public async Task A_port_that_nothing_listens_on_is_closed_by_a_reset()
    {
        var dialer = new Dialer(new ProbeBudget(), TimeProvider.System);

        var failed = Assert.IsType<DialResult.Failed>(await dialer.DialAsync(Unused(), default));

        Assert.IsType<PortAnswer.Reset>(failed.Port.Answer);
    }

    [Fact]
    public async Task A_silent_peer_times_the_exchange_out_and_is_no_reset()
    {
        await using var server = LoopbackServer.Silent();

        Assert.Equal(NetworkFault.TimedOut, await FirstFaultAsync(server, new ProbeBudget { StepTimeout = Short }));
    }

    [Fact]
    public async Task A_peer_that_resets_is_told_from_one_that_closes()
    {
        await using var resetting = new LoopbackServer(async (socket, token) =>
        {
            await socket.ReceiveAsync(new byte[16], token);
            socket.LingerState = new LingerOption(enable: true, 0);
        });
        await using var closing = new LoopbackServer(async (socket, token) => await socket.ReceiveAsync(new byte[16], token));

        Assert.Equal(NetworkFault.Reset, await FirstFaultAsync(resetting, new ProbeBudget()));
        Assert.Equal(NetworkFault.Closed, await FirstFaultAsync(closing, new ProbeBudget()));
    }

    [Fact]
    public async Task A_port_that_accepts_and_resets_at_once_is_open()
    {
        await using var server = LoopbackServer.Dropping();
        var dialer = new Dialer(new ProbeBudget(), TimeProvider.System);

        for (var i = 0; i < 20; i++)
        {
            var connected = Assert.IsType<DialResult.Connected>(await dialer.DialAsync(server.Endpoint, default));
            using var connection = connected.Connection;
            Assert.True((await ReadAsync(connection)).Fault is NetworkFault.Reset or NetworkFault.Closed);
        }
    }

    [Fact]
    public async Task No_more_than_the_cap_is_read()
    {
        await using var server = LoopbackServer.Flooding();
        var dialer = new Dialer(new ProbeBudget { MaxReply = 10_000 }, TimeProvider.System);
        var connected = Assert.IsType<DialResult.Connected>(await dialer.DialAsync(server.Endpoint, default));
        using var connection = connected.Connection;

        var (total, last) = await ReadAsync(connection);

        Assert.Equal((10_000, NetworkFault.TooMuch), (total, last));
    }

    [Fact]
    public async Task Cancelling_ends_an_exchange_and_says_so()
    {
        await using var server = LoopbackServer.Silent();
        using var cancellation = new CancellationTokenSource();
        var dialer = new Dialer(new ProbeBudget(), TimeProvider.System);
        var connected = Assert.IsType<DialResult.Connected>(await dialer.DialAsync(server.Endpoint, cancellation.Token));
        using var connection = connected.Connection;

        var reading = connection.ReceiveAsync(new byte[16]);
        await cancellation.CancelAsync();

        Assert.Equal((0, NetworkFault.Cancelled), await reading);
    }

    [Fact]
    public async Task A_cancelled_run_dials_nobody()
    {
        await using var server = LoopbackServer.Silent();
        var dialer = new Dialer(new ProbeBudget(), TimeProvider.System);

        Assert.IsType<DialResult.Cancelled>(await dialer.DialAsync(server.Endpoint, new CancellationToken(canceled: true)));
        Assert.Equal((0, 0), (dialer.Connections, server.Accepted));
    }

    [Fact]
    public async Task The_place_of_a_failed_connection_is_free_again()
    {
        var dialer = new Dialer(new ProbeBudget { MaxConnections = 1 }, TimeProvider.System);
        var nobody = Unused();

        for (var i = 0; i < 3; i++) Assert.IsType<DialResult.Failed>(await dialer.DialAsync(nobody, default));
        Assert.Equal(3, dialer.Connections);
    }

    private static async Task<NetworkFault?> FirstFaultAsync(LoopbackServer server, ProbeBudget budget)
    {
        var dialer = new Dialer(budget, TimeProvider.System);
        var connected = Assert.IsType<DialResult.Connected>(await dialer.DialAsync(server.Endpoint, default));
        using var connection = connected.Connection;
        Assert.Null(await connection.SendAsync("x"u8.ToArray()));
        return (await ReadAsync(connection)).Fault;
    }

    private static async Task<(int Total, NetworkFault? Fault)> ReadAsync(Connection connection)
    {
        var buffer = new byte[4096];
        for (var total = 0; ;)
        {
            var (count, fault) = await connection.ReceiveAsync(buffer);
            if (fault is not null) return (total, fault);
            total += count;
        }
    }

    private static IPEndPoint Unused()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return (IPEndPoint)socket.LocalEndPoint!;
    }
}
