using System.Net;
using System.Net.Sockets;
using Sallyport.Lab.Hostile;
using Sallyport.Lab.Tolerance;

namespace Sallyport.Lab.Misled;

/// <summary>One connection on its way to a real server, stopped behind the hello.</summary>
/// <param name="client">The client's side.</param>
/// <param name="sent">What the client has sent so far.</param>
/// <param name="hello">The hello in it; null for one of SSLv2.</param>
/// <param name="number">Which connection it is, from 1.</param>
/// <param name="to">The server's port.</param>
internal sealed class Interposed(HostileConnection client, byte[] sent, HelloOnWire? hello, int number, int to)
{
    private const int SocketBuffer = 16384;

    public HostileConnection Client => client;

    /// <summary>The hello; null for one of SSLv2.</summary>
    public HelloOnWire? Hello => hello;

    /// <summary>Which connection of the run it is, from 1.</summary>
    public int Number => number;

    /// <summary>Reads the first hello of a connection.</summary>
    public static async Task<Interposed> ReadAsync(HostileConnection client, int number, int to)
    {
        var received = new List<byte>();
        var buffer = new byte[65536];
        for (var first = 0; ;)
        {
            var count = await client.Stream.ReadAsync(buffer, client.Ended);
            if (count == 0) throw new IOException("the client left");
            if (first == 0) first = count;
            received.AddRange(buffer.AsSpan(0, count));
            var bytes = received.ToArray();
            if (bytes[0] != Records.Handshake) return new(client, bytes, null, number, to);
            if (HelloOnWire.Whole(bytes, first) is { } hello) return new(client, bytes, hello, number, to);
        }
    }

    /// <summary>The same connection on its way to another server.</summary>
    public Interposed To(int port) => new(client, sent, hello, number, port);

    /// <summary>Lets the server answer as it does.</summary>
    public Task RelayAsync() => RelayAsync((stream, bytes) => stream.WriteAsync(bytes, client.Ended).AsTask());

    /// <summary>Lets the server answer, and hands each piece of its answer to <paramref name="back"/> instead of the client.</summary>
    public async Task RelayAsync(Func<Stream, ReadOnlyMemory<byte>, Task> back)
    {
        using var server = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await server.ConnectAsync(IPAddress.Loopback, to, client.Ended);
        await using var stream = new NetworkStream(server);
        await stream.WriteAsync(sent, client.Ended);
        await Task.WhenAll(ForwardAsync(stream, server), BackAsync(stream, back));
    }

    private async Task ForwardAsync(NetworkStream server, Socket socket)
    {
        try
        {
            await client.Stream.CopyToAsync(server, SocketBuffer, client.Ended);
            socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception end) when (end is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            socket.Close();
        }
    }

    private async Task BackAsync(NetworkStream server, Func<Stream, ReadOnlyMemory<byte>, Task> back)
    {
        var buffer = new byte[SocketBuffer];
        try
        {
            for (int count; (count = await server.ReadAsync(buffer, client.Ended)) > 0;) await back(client.Stream, buffer.AsMemory(0, count));
            client.EndSending();
        }
        catch (Exception end) when (end is IOException or SocketException or ObjectDisposedException)
        {
            // The client left first, or is to be left.
            client.Dispose();
        }
    }
}
