using System.Net;
using System.Net.Sockets;

namespace Sallyport.Lab.Ground;

/// <summary>Finds ports that nobody listens on.</summary>
/// <remarks>Below the ephemeral range, so that no outgoing connection of a parallel test can take the port before the server does.</remarks>
internal static class LoopbackPort
{
    private const int First = 20000;
    private const int Last = 32000;

    public static int Free()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, Last);
            if (IsFree(port)) return port;
        }
    }

    private static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Any, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
