using System.Net;
using Sallyport.Observations;
using Sallyport.Probes;
using Sallyport.Probes.Dialing;
using Xunit;

namespace Sallyport.Tests.Probes.Dialing;

/// <summary>Connections made ahead: as many as are expected, handed out once, and closed when nobody came for them.</summary>
public sealed class SpareConnectionsTests
{
    private readonly IPEndPoint _endpoint = new(IPAddress.Loopback, 443);
    private readonly FakeClock _clock = new();
    private readonly SpareConnections _spare;
    private int _made;

    public SpareConnectionsTests() => _spare = new SpareConnections(most: 3, _clock);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 2)]
    [InlineData(9, 3)]
    public void As_many_are_made_as_are_wanted_and_the_share_allows(int wanted, int made)
    {
        Want(wanted);

        Assert.Equal(made, _made);
        Assert.Equal(wanted > 0, _spare.AnyWanted);
    }

    [Fact]
    public void What_was_taken_is_made_again_when_more_is_wanted()
    {
        Want(2);
        Assert.True(_spare.TryTake(_endpoint, expected: true, out _));

        Want(0);

        Assert.Equal(3, _made);
    }

    [Fact]
    public void A_question_that_was_not_expected_gets_only_what_is_left_over()
    {
        Want(2);
        Assert.False(_spare.TryTake(_endpoint, expected: false, out _));

        Want(-1);

        Assert.True(_spare.TryTake(_endpoint, expected: false, out _));
        Assert.False(_spare.TryTake(_endpoint, expected: false, out _));
        Assert.False(_spare.TryTake(new IPEndPoint(IPAddress.Loopback, 80), expected: true, out _));
    }

    [Fact]
    public void What_is_left_over_is_closed_soon_and_what_is_wanted_is_not()
    {
        Want(3);
        Want(-1);

        _clock.Advance(TimeSpan.FromMilliseconds(100));

        Assert.False(_spare.TryTake(_endpoint, expected: false, out _));
        Assert.True(_spare.TryTake(_endpoint, expected: true, out _));
        Assert.True(_spare.TryTake(_endpoint, expected: true, out _));
        Assert.False(_spare.TryTake(_endpoint, expected: true, out _));
    }

    [Fact]
    public async Task A_connection_made_ahead_carries_a_question_and_counts_once()
    {
        await using var server = LoopbackServer.Answering("hello"u8.ToArray());
        var dialer = new Dialer(new ProbeBudget(), TimeProvider.System);
        dialer.Expect(server.Endpoint, 1, default);

        var connected = Assert.IsType<DialResult.Connected>(await dialer.DialAsync(server.Endpoint, default, chained: true));
        using var connection = connected.Connection;
        Assert.Null(await connection.SendAsync("x"u8.ToArray()));

        Assert.Equal(5, (await connection.ReceiveAsync(new byte[16])).Count);
        Assert.Equal(1, dialer.Connections);
    }

    [Fact]
    public async Task One_that_the_server_closed_meanwhile_is_not_used()
    {
        var first = true;
        await using var server = new LoopbackServer(async (socket, token) =>
        {
            if (first)
            {
                first = false;
                return;
            }

            await socket.ReceiveAsync(new byte[16], token);
            await socket.SendAsync("hello"u8.ToArray(), token);
        });
        var dialer = new Dialer(new ProbeBudget(), TimeProvider.System);
        dialer.Expect(server.Endpoint, 1, default);
        while (first) await Task.Delay(5);
        await Task.Delay(100);

        var connected = Assert.IsType<DialResult.Connected>(await dialer.DialAsync(server.Endpoint, default, chained: true));
        using var connection = connected.Connection;
        Assert.Null(await connection.SendAsync("x"u8.ToArray()));

        Assert.Equal((5, (NetworkFault?)null), await connection.ReceiveAsync(new byte[16]));
        Assert.Equal(2, dialer.Connections);
    }

    [Fact]
    public async Task What_is_left_is_closed_and_its_place_given_back()
    {
        await using var server = LoopbackServer.Silent();
        var dialer = new Dialer(new ProbeBudget { MaxConnections = 2 }, TimeProvider.System);
        dialer.Expect(server.Endpoint, 1, default);
        dialer.Expect(server.Endpoint, -1, default);

        await dialer.CloseSpareAsync(server.Endpoint);

        for (var i = 0; i < 2; i++) Assert.IsType<DialResult.Connected>(await dialer.DialAsync(server.Endpoint, default));
        Assert.Equal(3, dialer.Connections);
    }

    private void Want(int more) => _spare.Want(_endpoint, more, static () => true, () =>
    {
        _made++;
        return Task.FromResult<DialResult>(new DialResult.Cancelled());
    });
}
