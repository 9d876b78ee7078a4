using System.Net;
using System.Net.Sockets;

namespace Sallyport.Tests.Probes;

/// <summary>A server on 127.0.0.1 that treats every connection alike, and counts how many were open at once.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource _end = new();
    private readonly List<Task> _running = [];
    private readonly Lock _lock = new();
    private readonly List<Socket> _sockets = [];

    internal LoopbackServer(Func<Socket, CancellationToken, Task> treat)
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(256);
        _running.Add(AcceptAsync(treat));
    }

    internal IPEndPoint Endpoint => (IPEndPoint)_listener.LocalEndPoint!;

    /// <summary>Connections accepted.</summary>
    internal int Accepted { get; private set; }

    /// <summary>The most that were open at once.</summary>
    internal int MostAtOnce { get; private set; }

    /// <summary>Completes at the first connection.</summary>
    internal TaskCompletionSource FirstCame { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Accepts and says nothing until the peer leaves.</summary>
    internal static LoopbackServer Silent() => new(UntilClosedAsync);

    /// <summary>Sends <paramref name="answer"/> once something came, then waits for the peer to leave.</summary>
    internal static LoopbackServer Answering(byte[] answer) => new(async (socket, token) =>
    {
        await socket.ReceiveAsync(new byte[4096], token);
        await socket.SendAsync(answer, token);
        await UntilClosedAsync(socket, token);
    });

    /// <summary>Sends without end.</summary>
    internal static LoopbackServer Flooding() => new(async (socket, token) =>
    {
        while (true) await socket.SendAsync(new byte[8192], token);
    });

    /// <summary>Drops every connection as soon as it is there.</summary>
    internal static LoopbackServer Dropping() => new((socket, _) =>
    {
        socket.LingerState = new LingerOption(enable: true, 0);
        return Task.CompletedTask;
    });

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await Task.WhenAll(_running);
        _end.Dispose();
    }

    private static async Task UntilClosedAsync(Socket socket, CancellationToken token)
    {
        while (await socket.ReceiveAsync(new byte[4096], token) > 0)
        {
        }
    }

    private async Task AcceptAsync(Func<Socket, CancellationToken, Task> treat)
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptAsync(_end.Token);
                Opened(socket);
                lock (_lock) _running.Add(TreatAsync(socket, treat));
                FirstCame.TrySetResult();
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task TreatAsync(Socket socket, Func<Socket, CancellationToken, Task> treat)
    {
        using (socket)
        {
            try
            {
                await treat(socket, _end.Token);
            }
            catch (Exception end) when (end is OperationCanceledException or SocketException)
            {
            }
        }
    }

    private void Opened(Socket socket)
    {
        Accepted++;
        _sockets.Add(socket);
        MostAtOnce = Math.Max(MostAtOnce, _sockets.Count(IsOpen));
    }

    /// <summary>Asks the system, not this server's own progress: what the peer closed is closed, whether it was read or not.</summary>
    private static bool IsOpen(Socket socket)
    {
        try
        {
            return !socket.Poll(0, SelectMode.SelectRead) || socket.Available > 0;
        }
        catch (Exception gone) when (gone is ObjectDisposedException or SocketException)
        {
            return false;
        }
    }
}
