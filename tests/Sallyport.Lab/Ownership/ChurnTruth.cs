using System.Globalization;

namespace Sallyport.Lab.Ownership;

/// <summary>Who held the port, and when, as the processes themselves wrote it down (bench/owner-load.py).</summary>
internal sealed class ChurnTruth
{
    /// <summary>No process holds the port for as long as this, however slow the machine.</summary>
    private const long Longest = 10_000_000_000;
    private readonly ILookup<int, Hold> _byNumber;
    private readonly Hold[] _byStart;

    private ChurnTruth(IReadOnlyCollection<Hold> holds)
    {
        _byNumber = holds.ToLookup(hold => hold.Pid);
        _byStart = [.. holds.Where(hold => hold.From < long.MaxValue).OrderBy(hold => hold.From)];
    }

    /// <summary>How many processes held the port.</summary>
    internal int Count => _byStart.Length;

    /// <summary>Reads the logs: lines of what, name, pid and nanoseconds.</summary>
    internal static ChurnTruth Read(IEnumerable<string> files)
    {
        var holds = new Dictionary<(string, int), Hold>();
        foreach (var line in files.SelectMany(File.ReadLines))
        {
            if (line.Split(' ') is not [var what, var name, var number, var time]) continue;

            var (pid, at) = (int.Parse(number, CultureInfo.InvariantCulture), long.Parse(time, CultureInfo.InvariantCulture));
            var hold = holds.GetValueOrDefault((name, pid), new Hold(name, pid, at, long.MaxValue, long.MinValue, long.MaxValue));
            holds[(name, pid)] = what switch
            {
                "from" => hold with { From = at },
                "until" => hold with { Until = at },
                "gone" => hold with { Gone = at },
                _ => hold,
            };
        }

        return new ChurnTruth(holds.Values);
    }

    /// <summary>Whether a process of that number, and of that name where one is given, may have held the port at some moment of the answer.</summary>
    internal bool CouldHold(ChurnAnswer answer, int pid, string? name) =>
        _byNumber[pid].Any(hold => (name is null || hold.Name == name) && hold.Maybe <= answer.Ended && hold.Gone >= answer.Began);

    /// <summary>Those that surely held it all the time and that the answer has not.</summary>
    internal IEnumerable<string> Missed(ChurnAnswer answer)
    {
        for (var i = FirstFrom(answer.Began - Longest); i < _byStart.Length && _byStart[i].From <= answer.Began; i++)
            if (_byStart[i] is var hold && hold.Until >= answer.Ended && !answer.Holders.ContainsKey(hold.Pid)) yield return $"{hold.Name} ({hold.Pid})";
    }

    private int FirstFrom(long time)
    {
        var (low, high) = (0, _byStart.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_byStart[middle].From < time) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>A process' time with the port.</summary>
    /// <param name="Name">The name it gave itself.</param>
    /// <param name="Pid">Its number.</param>
    /// <param name="Maybe">From when on it may have had it.</param>
    /// <param name="From">From when on it surely had it.</param>
    /// <param name="Until">Until when it surely had it.</param>
    /// <param name="Gone">When it surely had it no more.</param>
    private sealed record Hold(string Name, int Pid, long Maybe, long From, long Until, long Gone);
}
