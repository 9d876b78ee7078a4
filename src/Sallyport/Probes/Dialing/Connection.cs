using System.Net;
using System.Net.Sockets;
using Sallyport.Observations;

namespace Sallyport.Probes.Dialing;

/// <summary>An open connection with one deadline for the whole exchange and a cap on what is read; faults are values.</summary>
internal sealed class Connection : IDisposable
{
    private readonly Socket _socket;
    private readonly Deadline _deadline;
    private readonly Action _closed;
    private readonly SocketStep _step = new();
    private int _allowance;
    private NetworkFault? _end;

    internal Connection(Socket socket, Deadline deadline, Action closed, int maxReply)
    {
        _socket = socket;
        _deadline = deadline;
        _closed = closed;
        _allowance = maxReply;
    }

    /// <summary>Its end here; null once it is closed.</summary>
    internal IPEndPoint? From => _socket.SafeHandle.IsClosed ? null : _socket.LocalEndPoint as IPEndPoint;

    /// <summary>Ends the exchange <paramref name="patience"/> from now, unless its deadline comes first: what is silent until then stays so.</summary>
    internal void EndWithin(TimeSpan patience) => _deadline.Shorten(patience);

    /// <summary>Gives a connection that waited its whole time; false when the other side ended it, or spoke, before it was asked.</summary>
    internal bool Renew() => _deadline.Restart() && !IsReadable();

    /// <summary>Sends all of <paramref name="bytes"/>; null when it was handed to the system.</summary>
    internal async ValueTask<NetworkFault?> SendAsync(ReadOnlyMemory<byte> bytes)
    {
        if (_end is not null) return _end;

        while (!bytes.IsEmpty)
        {
            _step.SetBuffer(System.Runtime.InteropServices.MemoryMarshal.AsMemory(bytes));
            var error = await _step.RunAsync(step => _socket.SendAsync(step));
            if (error != SocketError.Success) return Fault(error);

            bytes = bytes[_step.BytesTransferred..];
        }

        return null;
    }

    /// <summary>Reads what comes next into <paramref name="buffer"/>.</summary>
    /// <returns>The bytes read, or how the exchange ended.</returns>
    internal async ValueTask<(int Count, NetworkFault? Fault)> ReceiveAsync(Memory<byte> buffer)
    {
        if (_end is not null) return (0, _end);
        if (_allowance <= 0) return (0, NetworkFault.TooMuch);

        _step.SetBuffer(buffer[..Math.Min(buffer.Length, _allowance)]);
        var error = await _step.RunAsync(step => _socket.ReceiveAsync(step));
        if (error != SocketError.Success) return (0, Fault(error));
        if (_step.BytesTransferred == 0) return (0, NetworkFault.Closed);

        _allowance -= _step.BytesTransferred;
        return (_step.BytesTransferred, null);
    }

    /// <summary>Makes every further step end with <paramref name="fault"/>: the connection is there, and of no use.</summary>
    internal void End(NetworkFault fault) => _end = fault;

    /// <inheritdoc/>
    public void Dispose()
    {
        _deadline.Dispose();
        _socket.Dispose();
        _step.Dispose();
        _closed();
    }

    private bool IsReadable()
    {
        try
        {
            return _socket.Poll(TimeSpan.Zero, SelectMode.SelectRead);
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            return true;
        }
    }

    private NetworkFault Fault(SocketError error)
    {
        if (_deadline.Expired) return NetworkFault.TimedOut;
        if (_deadline.Cancelled) return NetworkFault.Cancelled;

        return error is SocketError.TimedOut ? NetworkFault.TimedOut : NetworkFault.Reset;
    }
}
