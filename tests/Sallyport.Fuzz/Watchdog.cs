namespace Sallyport.Fuzz;

/// <summary>Notices from a thread of its own when one execution takes longer than a second, and ends the process: a loop cannot be stopped otherwise.</summary>
internal sealed class Watchdog : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);
    private readonly ManualResetEventSlim _done = new();
    private readonly Thread _thread;
    private long _executions;

    public Watchdog(Action hung)
    {
        _thread = new Thread(() => Watch(hung)) { IsBackground = true, Name = "watchdog" };
        _thread.Start();
    }

    /// <summary>Says that an execution has ended.</summary>
    public void Tick() => Volatile.Write(ref _executions, _executions + 1);

    public void Dispose()
    {
        _done.Set();
        _thread.Join();
        _done.Dispose();
    }

    private void Watch(Action hung)
    {
        for (var seen = -1L; !_done.Wait(Limit);)
        {
            var now = Volatile.Read(ref _executions);
            if (now == seen) hung();
            seen = now;
        }
    }
}
