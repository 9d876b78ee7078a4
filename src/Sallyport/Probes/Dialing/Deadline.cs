using System.Net.Sockets;

namespace Sallyport.Probes.Dialing;

/// <summary>Closes a socket when time is up or the run is cancelled, so that whatever waits on it ends at once.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenRegistration _cancellation;
    private readonly ITimer _timer;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _after;
    private long _started;
    private int _state;

    internal Deadline(Socket socket, TimeSpan after, TimeProvider clock, CancellationToken token)
    {
        _clock = clock;
        _after = after;
        _started = clock.GetTimestamp();
        _timer = clock.CreateTimer(_ => End(socket, State.Expired), null, after, Timeout.InfiniteTimeSpan);
        _cancellation = token.UnsafeRegister(_ => End(socket, State.Cancelled), null);
    }

    private enum State
    {
        Running,
        Met,
        Expired,
        Cancelled,
    }

    /// <summary>True when the time was up.</summary>
    internal bool Expired => _state == (int)State.Expired;

    /// <summary>True when the run was cancelled first.</summary>
    internal bool Cancelled => _state == (int)State.Cancelled;

    /// <summary>Ends the watch while there is time; false when the socket was closed before.</summary>
    internal bool Meet() => Interlocked.CompareExchange(ref _state, (int)State.Met, (int)State.Running) == (int)State.Running;

    /// <summary>Moves the end closer, to <paramref name="after"/> from now; never further away.</summary>
    internal void Shorten(TimeSpan after)
    {
        var left = _after - _clock.GetElapsedTime(_started);
        if (after < left) _timer.Change(after, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Begins anew; false when the time was up before.</summary>
    internal bool Restart()
    {
        _started = _clock.GetTimestamp();
        return _timer.Change(_after, Timeout.InfiniteTimeSpan) && _state == (int)State.Running;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer.Dispose();
        _cancellation.Dispose();
    }

    private void End(Socket socket, State why)
    {
        if (Interlocked.CompareExchange(ref _state, (int)why, (int)State.Running) == (int)State.Running) socket.Dispose();
    }
}
