using System.Net.Sockets;
using System.Threading.Tasks.Sources;

namespace Sallyport.Probes.Dialing;

/// <summary>One socket operation to be awaited, whose failure is a value: a refused port is an answer, not an exception.</summary>
internal sealed class SocketStep : SocketAsyncEventArgs, IValueTaskSource<SocketError>
{
    private ManualResetValueTaskSourceCore<SocketError> _core = new() { RunContinuationsAsynchronously = false };

    /// <summary>Starts <paramref name="operation"/> and completes with its outcome.</summary>
    /// <param name="operation">Starts the operation on these arguments; false when it ended at once.</param>
    internal ValueTask<SocketError> RunAsync(Func<SocketStep, bool> operation)
    {
        _core.Reset();
        try
        {
            return operation(this) ? new(this, _core.Version) : new(SocketError);
        }
        catch (ObjectDisposedException)
        {
            return new(SocketError.OperationAborted);
        }
    }

    /// <inheritdoc/>
    public SocketError GetResult(short token) => _core.GetResult(token);

    /// <inheritdoc/>
    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    /// <inheritdoc/>
    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);

    /// <inheritdoc/>
    protected override void OnCompleted(SocketAsyncEventArgs e) => _core.SetResult(SocketError);
}
