using Sallyport.Host.MacOs;
using Sallyport.Observations.Local;
using Sallyport.Tests.Wire.MacOs;
using Sallyport.Wire.MacOs;
using Xunit;

namespace Sallyport.Tests.Host.MacOs;

/// <summary>Which sockets of processes are listeners, and who holds each.</summary>
public sealed class HeldSocketsTests
{
    [Fact]
    public void A_socket_that_two_processes_share_is_one_listener()
    {
        var sockets = new HeldSockets(443);
        sockets.Add(1, 7, Listener("0.0.0.0"));
        sockets.Add(812, 3, Listener("0.0.0.0"));
        sockets.Add(812, 4, Listener("0.0.0.0"));

        var listener = Assert.Single(sockets.Listeners);
        Assert.Equal(("0.0.0.0:443", ListenerProtocol.Tcp, 128u, 3u), (listener.Endpoint, listener.Protocol, listener.Backlog!.Value, listener.Queued));
        Assert.Equal(["1: 7", "812: 3,4"], listener.Holds.Select(hold => $"{hold.Pid}: {string.Join(',', hold.Descriptors)}"));
    }

    [Fact]
    public void UDP_that_is_connected_to_nobody_waits_for_strangers()
    {
        var sockets = new HeldSockets(port: null);
        sockets.Add(812, 3, SocketDescriptionTests.Describe(SocketKind.Internet, 17, 30, 3, "::", 443, "::", 0));

        var listener = Assert.Single(sockets.Listeners);
        Assert.Equal(("[::]:443", ListenerProtocol.Udp, false), (listener.Endpoint, listener.Protocol, listener.IsV6Only!.Value));
    }

    [Fact]
    public void What_is_connected_is_at_another_port_or_is_odd_is_left_out()
    {
        var sockets = new HeldSockets(443);
        sockets.Add(812, 3, SocketDescriptionTests.Describe(SocketKind.Internet, 17, 2, 1, "10.0.0.1", 443, "10.0.0.2", 50_000));
        sockets.Add(812, 4, SocketDescriptionTests.Describe(SocketKind.Internet, 17, 2, 1, "10.0.0.1", 53, "0.0.0.0", 0));
        sockets.Add(812, 5, SocketDescriptionTests.Describe(SocketKind.Local, 0, 1, 1, "1.2.3.4", 443, "1.2.3.4", 0));
        sockets.Add(812, 6, Listener("0.0.0.0").AsSpan(0, 100));

        Assert.Empty(sockets.Listeners);
    }

    private static byte[] Listener(string address) => SocketDescriptionTests.Describe(SocketKind.Tcp, 6, 2, 1, address, 443, "0.0.0.0", 0);
}
