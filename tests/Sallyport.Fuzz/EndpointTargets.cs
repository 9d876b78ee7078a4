using Sallyport.Wire.MacOs;
using Sallyport.Wire.Windows;

namespace Sallyport.Fuzz;

/// <summary>What other systems tell of their endpoints.</summary>
internal static class EndpointTargets
{
    public static IEnumerable<FuzzTarget> All =>
    [
        FuzzTarget.OfSpan("SocketDescription.Read", SocketDescription.Read, static socket =>
            HashCode.Combine(socket.Kind, socket.State, socket.IsDual, socket.LocalAddress.Length, socket.RemoteAddress.Length, socket.LocalPort == 0, socket.RemotePort == 0)),
        FuzzTarget.OfSpan("PortTable.Read", static input => PortTable.Read(input, PortRowLayout.Tcp), Rows),
        FuzzTarget.OfSpan("PortTable.Read6", static input => PortTable.Read(input, PortRowLayout.Udp6Module), Rows),
    ];

    private static int Rows(PortTable table)
    {
        var mark = Math.Min(table.Count, 8);
        for (var row = 0; row < table.Count; row++) mark = HashCode.Combine(mark, table[row].State, table[row].Created is null, table[row].LocalScope == 0, table[row].RemoteAddress.Length, table[row].RemotePort == 0);
        return mark;
    }
}
