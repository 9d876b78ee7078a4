using Sallyport.Observations.Local;

namespace Sallyport.Lab.Ownership;

/// <summary>An answer to the question who holds the port, with its time by CLOCK_MONOTONIC in nanoseconds.</summary>
/// <param name="Began">Before the question.</param>
/// <param name="Ended">After the answer.</param>
/// <param name="IsComplete">Whether it says that there are no further holders.</param>
/// <param name="Holders">Names by number; null where the process had ended before it was looked at.</param>
internal sealed record ChurnAnswer(long Began, long Ended, bool IsComplete, Dictionary<int, string?> Holders)
{
    internal static ChurnAnswer Of(MachineObservation seen, long began, long ended)
    {
        var holders = seen.Listeners.SelectMany(listener => listener.Holds).Select(hold => hold.Pid).Distinct().ToDictionary(pid => pid, _ => (string?)null);
        foreach (var process in seen.Processes) holders[process.Pid] = process.Name;
        return new ChurnAnswer(began, ended, seen.IsComplete, holders);
    }
}
