using System.Net;
using System.Net.Sockets;

namespace Sallyport.Probes.Dialing;

/// <summary>Sends a datagram, a second time when it is met with silence, and waits a bounded time for the first one that comes back.</summary>
/// <remarks>The socket is connected, so that it hears of ICMP errors and of nobody else.</remarks>
internal static class DatagramExchange
{
    private const int LargestDatagram = 65535;

    internal static async Task<DatagramReply> AskAsync(IPEndPoint endpoint, byte[] question, DatagramPatience patience, TimeProvider clock, CancellationToken token)
    {
        var started = clock.GetTimestamp();
        using var socket = new Socket(endpoint.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        IcmpErrors.Request(socket);
        using var step = new SocketStep { RemoteEndPoint = endpoint };
        var connected = await step.RunAsync(s => socket.ConnectAsync(s));
        if (connected != SocketError.Success) return Failed(socket, connected, 0, clock.GetElapsedTime(started));

        using var deadline = new Deadline(socket, patience.Whole, clock, token);
        using var sending = new DatagramSender(socket, question, patience.Again, clock);
        var buffer = new byte[LargestDatagram];
        step.SetBuffer(buffer);
        var error = await step.RunAsync(s => socket.ReceiveAsync(s));
        var took = clock.GetElapsedTime(started);
        if (error == SocketError.Success) return new DatagramReply(buffer[..step.BytesTransferred], null, Refused: false, sending.Sent, took);

        return deadline.Expired || deadline.Cancelled ? new DatagramReply(null, null, Refused: false, sending.Sent, took) : Failed(socket, error, sending.Sent, took);
    }

    private static DatagramReply Failed(Socket socket, SocketError error, int sent, TimeSpan took) =>
        new(null, IcmpErrors.Read(socket) ?? SocketErrors.Answer(error), error == SocketError.ConnectionRefused, sent, took);
}

/// <summary>Sends a question at once, and again after a while unless it was answered before.</summary>
internal sealed class DatagramSender : IDisposable
{
    private readonly ITimer _timer;
    private int _sent;

    internal DatagramSender(Socket socket, byte[] question, TimeSpan again, TimeProvider clock)
    {
        Send(socket, question);
        _timer = clock.CreateTimer(_ => Send(socket, question), null, again, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Datagrams handed to the system.</summary>
    internal int Sent => Volatile.Read(ref _sent);

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    /// <summary>What the system says against sending is heard where the answer is waited for.</summary>
    private void Send(Socket socket, byte[] question)
    {
        try
        {
            socket.Send(question, SocketFlags.None, out var error);
            if (error == SocketError.Success) Interlocked.Increment(ref _sent);
        }
        catch (ObjectDisposedException)
        {
            // The answer came, or the time was up, in the moment of sending.
        }
    }
}
