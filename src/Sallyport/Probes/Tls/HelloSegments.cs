using Sallyport.Observations;
using Sallyport.Probes.Dialing;

namespace Sallyport.Probes.Tls;

/// <summary>Sends a hello in two TCP segments, the way a long one crosses any network whose packets carry less than 1,500 bytes.</summary>
/// <remarks>The second follows after a moment: a peer on the same machine would find both in one read, and a server that reads once would pass for one that reads on.</remarks>
internal sealed class HelloSegments(TimeProvider clock)
{
    /// <summary>Bytes of the first: what the smallest usual packet carries.</summary>
    private const int First = 1200;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Sends it; null when all was handed to the system.</summary>
    internal async ValueTask<NetworkFault?> SendAsync(Connection connection, ReadOnlyMemory<byte> hello)
    {
        var first = Math.Min(First, hello.Length);
        if (await connection.SendAsync(hello[..first]) is { } fault) return fault;

        await Task.Delay(Pause, clock);
        return await connection.SendAsync(hello[first..]);
    }
}
