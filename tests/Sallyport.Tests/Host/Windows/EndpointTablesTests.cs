using System.Net;
using Sallyport.Host.Windows;
using Sallyport.Observations.Local;
using Sallyport.Tests.Wire;
using Sallyport.Wire.Windows;
using Xunit;

namespace Sallyport.Tests.Host.Windows;

/// <summary>Tables of two endpoints, written in the order of tcpmib.h.</summary>
public sealed class EndpointTablesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_endpoints_at_the_port_are_found()
    {
        List<OwnedEndpoint> found = [];

        Assert.True(EndpointTables.Read(Table(443, 80), PortRowLayout.TcpModule, ListenerProtocol.Tcp, 443, found));
        Assert.Equal([new OwnedEndpoint(ListenerProtocol.Tcp, "10.0.0.1", 443, 812, Noon)], found);
    }

    [Fact]
    public void No_port_asks_for_every_one()
    {
        List<OwnedEndpoint> found = [];

        Assert.True(EndpointTables.Read(Table(443, 80), PortRowLayout.TcpModule, ListenerProtocol.Tcp, null, found));
        Assert.Equal([443, 80], found.Select(endpoint => (int)endpoint.Port));
    }

    [Fact]
    public void A_table_of_another_form_is_told()
    {
        List<OwnedEndpoint> found = [];

        Assert.False(EndpointTables.Read(Table(443).AsSpan(0, 40), PortRowLayout.TcpModule, ListenerProtocol.Tcp, null, found));
        Assert.Empty(found);
    }

    private static byte[] Table(params int[] ports)
    {
        var table = new Structure().Number(ports.Length);
        foreach (var port in ports)
        {
            table.Align(8).Number(2).Bytes(IPAddress.Parse("10.0.0.1").GetAddressBytes()).Bytes([(byte)(port >> 8), (byte)port, 0, 0]).Number(0).Number(0).Number(812).Align(8).Long(Noon.ToFileTime());
            for (var i = 0; i < 16; i++) table.Long(0);
        }

        return table.Make();
    }
}
