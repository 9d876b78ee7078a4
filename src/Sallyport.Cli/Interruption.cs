using System.Runtime.InteropServices;

namespace Sallyport.Cli;

/// <summary>The first SIGINT or SIGTERM ends looking, so that what is known is printed; the second ends the process.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;

    internal Interruption(CancellationToken token)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(token);
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Signalled);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Signalled);
    }

    /// <summary>Cancelled at the first signal.</summary>
    internal CancellationToken Token => _source.Token;

    /// <summary>True once a signal came.</summary>
    internal bool Happened => _source.IsCancellationRequested;

    /// <inheritdoc/>
    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _source.Dispose();
    }

    private void Signalled(PosixSignalContext signal)
    {
        if (_source.IsCancellationRequested) return;

        signal.Cancel = true;
        _source.Cancel();
    }
}
