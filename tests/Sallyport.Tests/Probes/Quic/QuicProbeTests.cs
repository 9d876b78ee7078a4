using System.Net;
using System.Net.Sockets;
using Sallyport.Observations;
using Sallyport.Probes;
using Sallyport.Probes.Dialing;
using Sallyport.Probes.Quic;
using Xunit;

namespace Sallyport.Tests.Probes.Quic;

public sealed class QuicProbeTests
{
    private static readonly byte[] Ours = [1, 2, 3, 4, 5, 6, 7, 8];
    private static readonly byte[] Theirs = [9, 8, 7, 6, 5, 4, 3, 2];

    [Fact]
    public void Versions_are_taken_from_an_answer_with_the_ids_turned_round() =>
        Assert.Equal(1u, Assert.IsType<QuicAnswer.Negotiated>(Answered([0x80, 0, 0, 0, 0, 8, .. Ours, 8, .. Theirs, 0, 0, 0, 1])).Versions.Single());

    [Fact]
    public void An_answer_to_somebody_else_is_none() =>
        Assert.IsType<QuicAnswer.Unreadable>(Answered([0x80, 0, 0, 0, 0, 8, .. Theirs, 8, .. Ours, 0, 0, 0, 1]));

    [Fact]
    public void What_the_network_says_is_told_apart_from_silence()
    {
        Assert.IsType<QuicAnswer.PortUnreachable>(Failed(new PortAnswer.Icmp(4, 3, 3, null)));
        Assert.IsType<QuicAnswer.PortUnreachable>(Failed(new PortAnswer.Icmp(6, 1, 4, null)));
        Assert.IsType<QuicAnswer.Blocked>(Failed(new PortAnswer.Icmp(4, 3, 13, "192.0.2.1")));
        Assert.IsType<QuicAnswer.NotSent>(Failed(new PortAnswer.NoRoute("no route")));
        Assert.IsType<QuicAnswer.NoDatagram>(Failed(null));
    }

    [Fact]
    public async Task A_port_that_nothing_listens_on_is_closed()
    {
        using var unused = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        unused.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var endpoint = (IPEndPoint)unused.LocalEndPoint!;
        unused.Dispose();

        Assert.IsType<QuicAnswer.PortUnreachable>((await AskAsync(endpoint)).Answer);
    }

    [Fact]
    public async Task A_port_that_keeps_silent_is_asked_twice_and_given_up_soon()
    {
        using var silent = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        silent.Bind(new IPEndPoint(IPAddress.Loopback, 0));

        var seen = await AskAsync((IPEndPoint)silent.LocalEndPoint!);

        // Twice, unless the machine is so busy that the end comes before the second.
        Assert.IsType<QuicAnswer.NoDatagram>(seen.Answer);
        Assert.InRange(seen.Sent, 1, 2);
        Assert.InRange(seen.Took, TimeSpan.FromMilliseconds(240), TimeSpan.FromSeconds(2));
        Assert.Equal(1200, silent.Receive(new byte[2000]));
    }

    [Theory]
    [InlineData(0, 250)]
    [InlineData(10, 250)]
    [InlineData(100, 500)]
    public void Patience_follows_the_distance(int roundTrip, int whole) =>
        Assert.Equal(new DatagramPatience(TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(whole)), DatagramPatience.For(TimeSpan.FromMilliseconds(roundTrip)));

    private static QuicAnswer Answered(byte[] datagram) => QuicProbe.Answer(new DatagramReply(datagram, null, Refused: false, 1, TimeSpan.Zero), Theirs, Ours);

    private static QuicAnswer Failed(PortAnswer? error) => QuicProbe.Answer(new DatagramReply(null, error, Refused: false, 1, TimeSpan.Zero), Theirs, Ours);

    private static async Task<QuicObservation> AskAsync(IPEndPoint endpoint)
    {
        var dialer = new Dialer(new ProbeBudget(), TimeProvider.System);
        return await new QuicProbe(dialer, endpoint).AskAsync(TimeSpan.FromMilliseconds(1), CancellationToken.None);
    }
}
