using System.Net;
using System.Net.Sockets;

namespace Sallyport.Lab.Resets;

/// <summary>A path on loopback to a server, that resets some connections once the hello has come, before anything is answered.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ended = new();
    private readonly int _to;
    private readonly Func<int, bool> _resets;
    private readonly Task _accepting;
    private int _connections;
    private int _reset;

    private Relay(int to, Func<int, bool> resets)
    {
        (_to, _resets) = (to, resets);
        _listener.Start(256);
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Connections accepted so far.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Connections reset so far.</summary>
    public int Reset => Volatile.Read(ref _reset);

    /// <summary>A path that resets every so-many-th connection.</summary>
    public static Relay Every(int nth, int to) => new(to, number => number % nth == 0);

    /// <summary>A path that resets one connection.</summary>
    public static Relay Once(int nth, int to) => new(to, number => number == nth);

    /// <summary>A server that takes so many connections in any second and resets the others.</summary>
    public static Relay AtMost(int perSecond, int to)
    {
        var taken = new Queue<long>();
        return new(to, _ =>
        {
            var now = TimeProvider.System.GetTimestamp();
            lock (taken)
            {
                while (taken.TryPeek(out var oldest) && TimeProvider.System.GetElapsedTime(oldest, now) >= TimeSpan.FromSeconds(1)) taken.Dequeue();
                if (taken.Count >= perSecond) return true;
                taken.Enqueue(now);
                return false;
            }
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> served = [];
        try
        {
            while (true) served.Add(ServeAsync(await _listener.AcceptSocketAsync(_ended.Token)));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(served);
        }
    }

    private async Task ServeAsync(Socket client)
    {
        var resets = _resets(Interlocked.Increment(ref _connections));
        using var server = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using (client)
        {
            try
            {
                if (resets)
                {
                    await client.ReceiveAsync(new byte[1], SocketFlags.Peek, _ended.Token);
                    Interlocked.Increment(ref _reset);
                    client.LingerState = new LingerOption(enable: true, seconds: 0);
                    return;
                }

                await server.ConnectAsync(IPAddress.Loopback, _to, _ended.Token);
                (client.NoDelay, server.NoDelay) = (true, true);
                await Task.WhenAll(CopyAsync(client, server), CopyAsync(server, client));
            }
            catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // One side left.
            }
        }
    }

    private async Task CopyAsync(Socket from, Socket to)
    {
        var buffer = new byte[16384];
        while (true)
        {
            var count = await from.ReceiveAsync(buffer, _ended.Token);
            if (count == 0) break;
            await to.SendAsync(buffer.AsMemory(0, count), _ended.Token);
        }

        to.Shutdown(SocketShutdown.Send);
    }
}
