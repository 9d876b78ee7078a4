using System.Net;
using System.Net.Sockets;
using Sallyport.Lab.Certificates;

namespace Sallyport.Lab.Hostile;

/// <summary>Listens on loopback and treats every connection as one misbehaviour says.</summary>
internal sealed class HostilePeer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ended = new();
    private readonly Misbehaviour _misbehaviour;
    private readonly Credential _credential;
    private readonly Task _accepting;
    private int _connections;

    public HostilePeer(Misbehaviour misbehaviour, Credential credential)
    {
        _misbehaviour = misbehaviour;
        _credential = credential;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Target => $"127.0.0.1:{Port}";

    /// <summary>Connections accepted so far.</summary>
    public int Connections => Volatile.Read(ref _connections);

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

    private async Task ServeAsync(Socket socket)
    {
        Interlocked.Increment(ref _connections);
        socket.NoDelay = true;
        using var connection = new HostileConnection(socket, _credential, _ended.Token);
        try
        {
            await _misbehaviour.ServeAsync(connection);
        }
        catch (Exception end) when (end is IOException or SocketException or OperationCanceledException or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
        {
            // The client left, which is what most of these scripts wait for.
        }
    }
}
