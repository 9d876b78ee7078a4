using System.Net;
using System.Runtime.Versioning;
using Sallyport.Observations.Local;
using Sallyport.Wire.Windows;

namespace Sallyport.Host.Windows;

/// <summary>Asks Windows for its listeners of TCP and its endpoints of UDP, each with the process that opened it and when.</summary>
/// <remarks>GetExtendedTcpTable and GetExtendedUdpTable, learn.microsoft.com/windows/win32/api/iphlpapi. It has not run on a live Windows.</remarks>
internal static class EndpointTables
{
    private const int FirstSize = 1 << 14;

    /// <summary>The endpoints at the port; those of every port for null.</summary>
    /// <param name="port">The port.</param>
    /// <param name="gaps">Where it is told that a table was not read.</param>
    [SupportedOSPlatform("windows")]
    internal static List<OwnedEndpoint> Read(ushort? port, List<Gap> gaps)
    {
        List<OwnedEndpoint> found = [];
        Read(ListenerProtocol.Tcp, NetworkCalls.Internet, PortRowLayout.TcpModule, port, found, gaps);
        Read(ListenerProtocol.Tcp, NetworkCalls.Internet6, PortRowLayout.Tcp6Module, port, found, gaps);
        Read(ListenerProtocol.Udp, NetworkCalls.Internet, PortRowLayout.UdpModule, port, found, gaps);
        Read(ListenerProtocol.Udp, NetworkCalls.Internet6, PortRowLayout.Udp6Module, port, found, gaps);
        return found;
    }

    /// <summary>The endpoints of a table; false where it could not be read.</summary>
    internal static bool Read(ReadOnlySpan<byte> table, PortRowLayout layout, ListenerProtocol protocol, ushort? port, List<OwnedEndpoint> found)
    {
        var read = PortTable.Read(table, layout);
        for (var row = 0; read.IsOk && row < read.Value.Count; row++)
        {
            var endpoint = read.Value[row];
            if (port is null || port == endpoint.LocalPort) found.Add(new OwnedEndpoint(protocol, Address(endpoint), endpoint.LocalPort, endpoint.ProcessId, endpoint.Created));
        }

        return read.IsOk;
    }

    private static string Address(PortRow row) =>
        row.LocalAddress.Length == 16 ? new IPAddress(row.LocalAddress, row.LocalScope).ToString() : new IPAddress(row.LocalAddress).ToString();

    [SupportedOSPlatform("windows")]
    private static void Read(ListenerProtocol protocol, uint family, PortRowLayout layout, ushort? port, List<OwnedEndpoint> found, List<Gap> gaps)
    {
        var table = Filled.Ask((Span<byte> buffer, out uint wanted) => Fill(protocol, family, buffer, out wanted), NetworkCalls.TooSmall, FirstSize);
        if (table.Error == 0 && Read(table.Bytes.Span, layout, protocol, port, found)) return;

        var subject = $"the table of {(protocol == ListenerProtocol.Tcp ? "TCP" : "UDP")} for IPv{(family == NetworkCalls.Internet ? 4 : 6)}";
        gaps.Add(new Gap(subject, GapKind.Unreadable, table.Error == 0 ? "it has another form" : $"Windows refused it (error {table.Error})", Hides: true));
    }

    [SupportedOSPlatform("windows")]
    private static unsafe int Fill(ListenerProtocol protocol, uint family, Span<byte> buffer, out uint wanted)
    {
        var size = (uint)buffer.Length;
        int error;
        fixed (byte* table = buffer)
            error = protocol == ListenerProtocol.Tcp
                ? NetworkCalls.TcpTable(table, &size, 0, family, NetworkCalls.ListenersWithModule, 0)
                : NetworkCalls.UdpTable(table, &size, 0, family, NetworkCalls.UdpWithModule, 0);
        wanted = size;
        return error;
    }
}

/// <summary>An endpoint and the process that opened it, as Windows lists them.</summary>
/// <param name="Protocol">TCP or UDP.</param>
/// <param name="Address">The local address, without brackets.</param>
/// <param name="Port">The local port.</param>
/// <param name="ProcessId">The process: 0 when that is not told, 4 for the kernel.</param>
/// <param name="Created">When it was bound; null where that is not told.</param>
internal sealed record OwnedEndpoint(ListenerProtocol Protocol, string Address, ushort Port, uint ProcessId, DateTimeOffset? Created);
