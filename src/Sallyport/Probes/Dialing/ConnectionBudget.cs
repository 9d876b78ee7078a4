namespace Sallyport.Probes.Dialing;

/// <summary>Bounds the connections open at once to one host, and slows down when the host begins to drop them.</summary>
/// <remarks>Questions on whose answers others wait (chained ones) come before those that stand alone, and as long as more of them are to come the others fill no more than a part of the places: the whole then takes as long as its longest chain.</remarks>
internal sealed class ConnectionBudget(ProbeBudget budget, TimeProvider clock)
{
    private const int FaultsBeforeSlowing = 4;
    private readonly Queue<TaskCompletionSource<bool>> _chained = new();
    private readonly Queue<TaskCompletionSource<bool>> _others = new();
    private readonly Lock _lock = new();
    private int _free = budget.MaxConnections;
    private int _mostOthers = budget.MaxConnections;
    private int _othersOpen;
    private int _faults;
    private int _opened;

    /// <summary>Connections attempted so far.</summary>
    internal int Opened => _opened;

    /// <summary>Waits for a free place; false when the run was cancelled first.</summary>
    /// <param name="chained">True when other questions wait for what is asked.</param>
    /// <param name="token">Ends it.</param>
    internal async ValueTask<bool> TakeAsync(bool chained, CancellationToken token)
    {
        if (!await PlaceAsync(chained, token) || token.IsCancellationRequested) return false;

        if (Pause() is { Ticks: > 0 } pause) await Task.Delay(pause, clock, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Interlocked.Increment(ref _opened);
        return !token.IsCancellationRequested;
    }

    /// <summary>Takes a place for a chained question that nobody waits for and nothing delays; false when there is none.</summary>
    internal bool TryTake()
    {
        lock (_lock)
        {
            if (Pause() > TimeSpan.Zero || !TryPlace(chained: true)) return false;
        }

        Interlocked.Increment(ref _opened);
        return true;
    }

    /// <summary>Gives the place of a question back, to who waits or for who comes.</summary>
    internal void Release(bool chained)
    {
        lock (_lock)
        {
            _free++;
            if (!chained) _othersOpen--;
            Grant();
        }
    }

    /// <summary>Tells whether more chained questions are <paramref name="expected"/>: five of eight places are kept for them then.</summary>
    internal void Favour(bool expected)
    {
        lock (_lock)
        {
            _mostOthers = expected ? Math.Max(1, budget.MaxConnections * 3 / 8) : budget.MaxConnections;
            Grant();
        }
    }

    /// <summary>Tells that the host dropped or ignored a connection that it should have taken; each further one doubles the pause, up to a second.</summary>
    internal void Dropped() => Interlocked.Increment(ref _faults);

    private async ValueTask<bool> PlaceAsync(bool chained, CancellationToken token)
    {
        var waiting = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (TryPlace(chained)) return true;

            (chained ? _chained : _others).Enqueue(waiting);
        }

        using var ended = token.UnsafeRegister(static waits => ((TaskCompletionSource<bool>)waits!).TrySetResult(false), waiting);
        return await waiting.Task;
    }

    private bool TryPlace(bool chained)
    {
        if (_free == 0 || (!chained && _othersOpen >= _mostOthers)) return false;

        _free--;
        if (!chained) _othersOpen++;
        return true;
    }

    private void Grant()
    {
        Grant(_chained, chained: true);
        Grant(_others, chained: false);
    }

    private void Grant(Queue<TaskCompletionSource<bool>> line, bool chained)
    {
        while (line.Count > 0 && TryPlace(chained))
        {
            if (line.Dequeue().TrySetResult(true)) continue;

            _free++;
            if (!chained) _othersOpen--;
        }
    }

    private TimeSpan Pause() =>
        _faults < FaultsBeforeSlowing
            ? TimeSpan.Zero
            : TimeSpan.FromMilliseconds(Math.Min(1000, budget.SlowPace.TotalMilliseconds * Math.Pow(2, _faults - FaultsBeforeSlowing)));
}
