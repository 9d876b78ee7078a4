using System.Globalization;

namespace Sallyport.Host.Linux;

/// <summary>From clock ticks since the machine began to a time: <c>btime</c> in <c>/proc/stat</c>, and a hundred ticks a second on every architecture that Linux shows to programs.</summary>
/// <param name="StartedAt">When the machine began, in seconds since 1970.</param>
internal sealed record SystemClock(long StartedAt)
{
    private const int TicksPerSecond = 100;
    private const int MostText = 1 << 22;

    /// <summary>Reads it; 1970 where the system does not tell.</summary>
    internal static SystemClock Read()
    {
        if (LinuxFile.Read("/proc/stat", MostText).Value is not { } text) return new SystemClock(0);

        foreach (var range in text.AsSpan().Split((byte)'\n'))
            if (text.AsSpan(range) is var line && line.StartsWith("btime "u8) && long.TryParse(line[6..], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return new SystemClock(seconds);

        return new SystemClock(0);
    }

    /// <summary>The time of so many ticks.</summary>
    internal DateTimeOffset At(ulong ticks) => DateTimeOffset.FromUnixTimeSeconds(StartedAt).AddMilliseconds(ticks * (1000.0 / TicksPerSecond));
}
