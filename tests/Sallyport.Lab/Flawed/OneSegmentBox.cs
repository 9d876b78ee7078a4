using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Sallyport.Lab.Hostile;

namespace Sallyport.Lab.Flawed;

/// <summary>A box before a server that takes what its first read brings for the whole hello, as some load balancers did, and ends the connection when it is not.</summary>
/// <remarks>It reads a packet's worth and no more: on a busy machine both segments of a hello can be there before the first read.</remarks>
internal static class OneSegmentBox
{
    private const int Packet = 1460;

    public static Misbehaviour Before(int port) => new("reads one segment", Expected.Works, connection => ServeAsync(connection, port));

    private static async Task ServeAsync(HostileConnection connection, int port)
    {
        var first = new byte[Packet];
        var count = await connection.Stream.ReadAsync(first, connection.Ended);
        if (count >= 5 && BinaryPrimitives.ReadUInt16BigEndian(first.AsSpan(3)) > count - 5 && (first[0] & 0x80) == 0) return;

        using var server = new TcpClient();
        await server.ConnectAsync(IPAddress.Loopback, port, connection.Ended);
        server.NoDelay = true;
        await server.GetStream().WriteAsync(first.AsMemory(0, count), connection.Ended);
        await Task.WhenAny(server.GetStream().CopyToAsync(connection.Stream, connection.Ended), connection.Stream.CopyToAsync(server.GetStream(), connection.Ended));
    }
}
