namespace Sallyport.Knowledge.Software;

/// <summary>One source of the slice, and the day that its data speaks for: what was found out later is not in it.</summary>
/// <param name="Name">The source, one of <see cref="FeedNames"/>.</param>
/// <param name="Date">The day of the data, as the source states it.</param>
/// <param name="Count">How many entries the source held, known products or not.</param>
/// <param name="Model">The model that made the data, where there is one (EPSS).</param>
public sealed record SoftwareFeed(string Name, DateOnly Date, int Count, string? Model = null)
{
    /// <summary>From this age on, the data is said to be old.</summary>
    public const int NoteAfterDays = 7;

    /// <summary>From this age on, "not known to be exploited" is no answer any more.</summary>
    public const int SilentAfterDays = 30;

    /// <summary>How many days old the data is on <paramref name="day"/>; never below zero.</summary>
    /// <param name="day">The day to judge for.</param>
    public int AgeAt(DateOnly day) => Math.Max(0, day.DayNumber - Date.DayNumber);
}

/// <summary>The names of the sources.</summary>
public static class FeedNames
{
    /// <summary>The catalogue of known exploited vulnerabilities.</summary>
    public const string Exploited = "CISA KEV";

    /// <summary>The exploit prediction scores.</summary>
    public const string Scores = "EPSS";

    /// <summary>Branches, their ends and their newest releases.</summary>
    public const string Lifecycles = "endoflife.date";

    /// <summary>Ranges in the schema of OSV.</summary>
    public const string Osv = "OSV";

    /// <summary>Ranges in the form of the NVD.</summary>
    public const string Nvd = "NVD";

    /// <summary>What Debian fixed in which version of its packages.</summary>
    public const string Debian = "Debian security tracker";

    /// <summary>The versions that distributions ship.</summary>
    public const string Packages = "distribution packages";
}
