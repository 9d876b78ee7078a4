using System.Net;

namespace Sallyport.Probes.Dialing;

/// <summary>Connections that are made before it is known what will be asked over them: on a long path a question that follows from an answer then takes one round trip, and not two.</summary>
/// <remarks>
/// Only what is expected to be used is made, so that a run makes hardly more connections than without. What is left over is closed soon: a server that takes one connection after the other waits for each to speak, and everybody behind
/// it waits too. For the same reason they are used in the order in which they were made.
/// </remarks>
/// <param name="most">How many may wait at once: the others of the budget stay free for what was not expected.</param>
/// <param name="clock">Measures how long what is left over may wait.</param>
internal sealed class SpareConnections(int most, TimeProvider clock)
{
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(100);
    private readonly Dictionary<IPEndPoint, Spare> _spare = [];

    /// <summary>True as long as anything is wanted.</summary>
    internal bool AnyWanted
    {
        get
        {
            lock (_spare) return _spare.Values.Any(spare => spare.Wanted > 0);
        }
    }

    /// <summary>Takes <paramref name="more"/> (or fewer, below 0) to be wanted of <paramref name="endpoint"/>, and has <paramref name="connect"/> make what is missing as long as <paramref name="free"/> finds a place.</summary>
    internal void Want(IPEndPoint endpoint, int more, Func<bool> free, Func<Task<DialResult>> connect)
    {
        lock (_spare)
        {
            if (!_spare.TryGetValue(endpoint, out var spare)) _spare.Add(endpoint, spare = new Spare());
            spare.Wanted += more;
            while (spare.Made.Count < Math.Min(spare.Wanted, most) && free()) spare.Made.Enqueue(connect());
            if (spare.Made.Count > spare.Wanted) _ = TrimAsync(endpoint);
        }
    }

    /// <summary>Takes the one that waits the longest; false when there is none, or none to spare for a question that was not <paramref name="expected"/>.</summary>
    internal bool TryTake(IPEndPoint endpoint, bool expected, out Task<DialResult> made)
    {
        lock (_spare)
        {
            made = Task.FromResult<DialResult>(new DialResult.Cancelled());
            return _spare.TryGetValue(endpoint, out var spare) && (expected || spare.Made.Count > spare.Wanted) && spare.Made.TryDequeue(out made!);
        }
    }

    /// <summary>Closes what is left of <paramref name="endpoint"/>, once it is made.</summary>
    internal Task CloseAsync(IPEndPoint endpoint) => CloseAsync(endpoint, all: true);

    private async Task TrimAsync(IPEndPoint endpoint)
    {
        await Task.Delay(Grace, clock);
        await CloseAsync(endpoint, all: false);
    }

    private async Task CloseAsync(IPEndPoint endpoint, bool all)
    {
        while (TryTake(endpoint, expected: all, out var left))
        {
            if (await left is DialResult.Connected { Connection: var connection }) connection.Dispose();
        }
    }

    private sealed class Spare
    {
        internal Queue<Task<DialResult>> Made { get; } = [];

        internal int Wanted { get; set; }
    }
}
