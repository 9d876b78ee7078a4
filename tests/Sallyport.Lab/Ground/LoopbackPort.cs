using System.Net;
using System.Net.Sockets;

namespace Sallyport.Lab.Ground;

/// <summary>Finds ports that nobody listens on.</summary>
/// <remarks>Below the ephemeral range, so that no outgoing connection of a parallel test can take the port before the server does.</remarks>
internal static class LoopbackPort
{
    private const int First = 20000;
    private const int Last = 32000;
    private static int _next = Random.Shared.Next(Last - First);

    /// <summary>One after the other, so that two tests that run at once are never given the same before either listens.</summary>
    public static int Free()
    {
        while (true)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref _next) % (Last - First));
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
