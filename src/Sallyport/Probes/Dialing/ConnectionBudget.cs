namespace Sallyport.Probes.Dialing;

/// <summary>Bounds the connections open at once to one host, and slows down when the host begins to drop them.</summary>
internal sealed class ConnectionBudget : IDisposable
{
    private const int FaultsBeforeSlowing = 4;
    private readonly SemaphoreSlim _slots;
    private readonly TimeSpan _slowPace;
    private readonly TimeProvider _clock;
    private int _faults;
    private int _opened;

    internal ConnectionBudget(ProbeBudget budget, TimeProvider clock)
    {
        _slots = new SemaphoreSlim(budget.MaxConnections);
        _slowPace = budget.SlowPace;
        _clock = clock;
    }

    /// <summary>Connections attempted so far.</summary>
    internal int Opened => _opened;

    /// <summary>Waits for a free place; false when the run was cancelled first.</summary>
    internal async ValueTask<bool> TakeAsync(CancellationToken token)
    {
        await _slots.WaitAsync(token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (token.IsCancellationRequested) return false;

        if (Pause() is { Ticks: > 0 } pause) await Task.Delay(pause, _clock, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Interlocked.Increment(ref _opened);
        return !token.IsCancellationRequested;
    }

    /// <summary>Gives the place back.</summary>
    internal void Release() => _slots.Release();

    /// <summary>Tells that the host dropped or ignored a connection that it should have taken; each further one doubles the pause, up to a second.</summary>
    internal void Dropped() => Interlocked.Increment(ref _faults);

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();

    private TimeSpan Pause() =>
        _faults < FaultsBeforeSlowing
            ? TimeSpan.Zero
            : TimeSpan.FromMilliseconds(Math.Min(1000, _slowPace.TotalMilliseconds * Math.Pow(2, _faults - FaultsBeforeSlowing)));
}
