namespace Sallyport.Fuzz;

/// <summary>Notices from a thread of its own when one execution takes longer than a second of the processor's time, and ends the process: a loop cannot be stopped otherwise. A process that the system lets wait does not hang.</summary>
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
        var (seen, spent) = (-1L, TimeSpan.Zero);
        while (!_done.Wait(Limit))
        {
            var (now, time) = (Volatile.Read(ref _executions), Environment.CpuUsage.TotalTime);
            if (now == seen && time - spent > Limit) hung();
            if (now != seen) (seen, spent) = (now, time);
        }
    }
}
