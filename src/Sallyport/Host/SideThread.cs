using System.Runtime.ExceptionServices;

namespace Sallyport.Host;

/// <summary>Work on a thread of its own, which needs no pool of threads to be started for it. What it throws is thrown where it is waited for.</summary>
internal sealed class SideThread : IDisposable
{
    private readonly Thread _thread;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Begins.</summary>
    internal SideThread(Action work)
    {
        _thread = new Thread(() => Run(work)) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>Waits until it is done.</summary>
    internal void Join()
    {
        _thread.Join();
        _failure?.Throw();
    }

    /// <summary>Waits where that was not done: nothing it works on may be gone before it.</summary>
    public void Dispose() => _thread.Join();

    private void Run(Action work)
    {
#pragma warning disable CA1031 // it is thrown again by Join
        try
        {
            work();
        }
        catch (Exception failure)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
        }
#pragma warning restore CA1031
    }
}
