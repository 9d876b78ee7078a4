using Sallyport.Observations.Local;
using Sallyport.Ownership;
using Sallyport.Tests.Seen;
using Xunit;

namespace Sallyport.Tests.Ownership;

/// <summary>Which sockets wait for the same packets.</summary>
public sealed class ListenerOverlapTests
{
    [Theory]
    [InlineData("0.0.0.0", "0.0.0.0", true)]
    [InlineData("0.0.0.0", "192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("0.0.0.0", "2001:db8::1", false)]
    [InlineData("::", "2001:db8::1", true)]
    [InlineData("::", "192.0.2.7", true)]
    [InlineData("::", "0.0.0.0", true)]
    public void Addresses_that_one_socket_covers_are_shared(string one, string other, bool shared)
    {
        Assert.Equal(shared, ListenerOverlap.Of(At(one), At(other)));
        Assert.Equal(shared, ListenerOverlap.Of(At(other), At(one)));
    }

    [Theory]
    [InlineData("192.0.2.7", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("2001:db8::1", true)]
    public void A_socket_of_IPv6_alone_takes_nothing_of_IPv4(string other, bool shared) => Assert.Equal(shared, ListenerOverlap.Of(At("::") with { IsV6Only = true }, At(other)));

    [Fact]
    public void Two_interfaces_two_ports_two_transports_and_two_networks_are_apart()
    {
        var one = At("0.0.0.0") with { Device = "eth0" };

        Assert.True(ListenerOverlap.Of(one, At("0.0.0.0")));
        Assert.False(ListenerOverlap.Of(one, one with { Device = "eth1" }));
        Assert.False(ListenerOverlap.Of(one, one with { Port = 444 }));
        Assert.False(ListenerOverlap.Of(one, one with { Protocol = ListenerProtocol.Udp }));
        Assert.False(ListenerOverlap.Of(one, one with { NetworkNamespace = 2 }));
    }

    private static ListenerObservation At(string address) => Holders.Listener(812) with { Address = address, IsV6Only = address.Contains(':', StringComparison.Ordinal) ? false : null };
}
